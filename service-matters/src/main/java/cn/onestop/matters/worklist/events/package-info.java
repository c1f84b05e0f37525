/// Keeps the worklist from the service's own events.
@NullMarked
package cn.onestop.matters.worklist.events;

import org.jspecify.annotations.NullMarked;
