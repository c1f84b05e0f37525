/// Keeps the scan of the clocks going.
@NullMarked
package cn.onestop.monitoring.card.events;

import org.jspecify.annotations.NullMarked;
