/// Service items, powers, drafts of their changes, and offices (topics onestop.catalog.…).
@NullMarked
package cn.onestop.events.catalog;

import org.jspecify.annotations.NullMarked;
