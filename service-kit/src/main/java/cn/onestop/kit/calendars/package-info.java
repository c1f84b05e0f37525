/// The working calendars an installation knows: those that come with the software, and those
/// imported once for all services. What awaits a calendar is counted when it has come.
@NullMarked
package cn.onestop.kit.calendars;

import org.jspecify.annotations.NullMarked;
