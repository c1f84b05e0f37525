/// The list of items, built from their own events so that every instance of the service shows the
/// same.
@NullMarked
package cn.onestop.catalog.item.events;

import org.jspecify.annotations.NullMarked;
