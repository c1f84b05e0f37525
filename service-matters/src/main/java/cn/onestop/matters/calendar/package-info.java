/// The import of working calendars, for this service and all others.
@NullMarked
package cn.onestop.matters.calendar;

import org.jspecify.annotations.NullMarked;
