package cn.onestop.time;

import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import cn.onestop.time.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The working time of an office: its calendar and its hours. Limits are counted in it.
public record WorkingTime(WorkingCalendar calendar, OfficeHours hours) {

  /// The clock of one limit, not stopped so far.
  public LimitClock clock(TimeLimit limit, Instant start) {
    return clock(limit, start, List.of());
  }

  /// The clock of one limit with everything that stopped it.
  public LimitClock clock(TimeLimit limit, Instant start, List<Pause> pauses) {
    return new LimitClock(this, limit, start, pauses);
  }

  /// Until when, counted from this start without any pause.
  public Deadline due(TimeLimit limit, Instant start) {
    return clock(limit, start).deadline(start);
  }

  /// The working day for which something counts that comes to the office at this moment: the same
  /// day until closing time, else the next working day. Empty if the calendar does not reach there.
  public Optional<LocalDate> officeDay(Instant moment) {
    return Optional.ofNullable(officeDayIfKnown(moment));
  }

  /// The first moment from then on at which the office is open, for whatever is to reach somebody
  /// during office hours.
  public Moment nextOpen(Instant moment) {
    var local = hours.local(moment);
    var date = local.toLocalDate();
    var days = days(date);
    if (days.contains(date)) {
      var time = local.toLocalTime();
      if (hours.isOpen(time)) {
        return Moment.at(moment);
      }
      if (time.isBefore(hours.opens())) {
        return Moment.at(hours.opening(date));
      }
      if (time.isBefore(hours.breakTo())) {
        return Moment.at(hours.instant(date.atTime(hours.breakTo())));
      }
    }
    var next = days.day(days.before(date.plusDays(1)));
    return next == null ? Moment.awaiting(days.unknownYear()) : Moment.at(hours.opening(next));
  }

  @Nullable LocalDate officeDayIfKnown(Instant moment) {
    var local = hours.local(moment);
    var date = local.toLocalDate();
    var days = days(date);
    boolean closed = local.toLocalTime().isAfter(hours.closes());
    return days.day(days.before(closed ? date.plusDays(1) : date));
  }

  WorkingDays days(LocalDate around) {
    return calendar.workingDaysAround(around.getYear());
  }
}
