/// Where imported calendars are kept.
@NullMarked
package cn.onestop.matters.calendar.store;

import org.jspecify.annotations.NullMarked;
