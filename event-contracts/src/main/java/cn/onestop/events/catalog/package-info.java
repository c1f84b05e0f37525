/// Service items, offices and staff (topics onestop.catalog.items, onestop.catalog.offices,
/// onestop.catalog.people).
@NullMarked
package cn.onestop.events.catalog;

import org.jspecify.annotations.NullMarked;
