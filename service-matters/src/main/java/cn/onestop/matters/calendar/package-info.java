/// The working calendars the centre has: those that come with the software and those imported here.
@NullMarked
package cn.onestop.matters.calendar;

import org.jspecify.annotations.NullMarked;
