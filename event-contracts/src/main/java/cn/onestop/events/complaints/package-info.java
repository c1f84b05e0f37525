/// Complaints (topic onestop.complaints).
@NullMarked
package cn.onestop.events.complaints;

import org.jspecify.annotations.NullMarked;
