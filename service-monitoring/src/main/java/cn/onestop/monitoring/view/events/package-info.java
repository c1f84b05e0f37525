/// The supervision view: events in, projections, counters and lists out.
@NullMarked
package cn.onestop.monitoring.view.events;

import org.jspecify.annotations.NullMarked;
