/// Service items, powers, drafts of their changes, offices and staff (topics onestop.catalog.…).
@NullMarked
package cn.onestop.events.catalog;

import org.jspecify.annotations.NullMarked;
