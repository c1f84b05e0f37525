/// Which days an office works, and from when to when: calendars as data, office hours as a setting.
@NullMarked
package cn.onestop.time.calendar;

import org.jspecify.annotations.NullMarked;
