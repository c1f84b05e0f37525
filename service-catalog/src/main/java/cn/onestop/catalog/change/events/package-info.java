/// The list of announcements, built from the events of items and powers.
@NullMarked
package cn.onestop.catalog.change.events;

import org.jspecify.annotations.NullMarked;
