/// Keeps the worklist from the service's own events.
@NullMarked
package cn.onestop.complaints.worklist.events;

import org.jspecify.annotations.NullMarked;
