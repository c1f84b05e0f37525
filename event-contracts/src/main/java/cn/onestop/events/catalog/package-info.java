/// Service items and offices (topics onestop.catalog.items, onestop.catalog.offices).
@NullMarked
package cn.onestop.events.catalog;

import org.jspecify.annotations.NullMarked;
