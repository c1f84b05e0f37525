/// The list of rounds of reconciling, built from their own events.
@NullMarked
package cn.onestop.catalog.reconciling.events;

import org.jspecify.annotations.NullMarked;
