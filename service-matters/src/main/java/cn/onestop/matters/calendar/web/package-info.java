/// Working calendars over HTTP.
@NullMarked
package cn.onestop.matters.calendar.web;

import org.jspecify.annotations.NullMarked;
