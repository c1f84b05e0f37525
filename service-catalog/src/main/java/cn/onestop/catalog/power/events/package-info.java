/// The list of powers, built from their own events so that every instance of the service shows the
/// same.
@NullMarked
package cn.onestop.catalog.power.events;

import org.jspecify.annotations.NullMarked;
