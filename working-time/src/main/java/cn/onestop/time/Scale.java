package cn.onestop.time;

import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import cn.onestop.time.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/// A ruler that a limit is laid on: only time that counts lengthens it.
///
/// Every moment has a position in milliseconds, and every position a first moment. On the rulers of
/// days a day ends where the office closes, so whole days are whole multiples of [#unit()].
sealed interface Scale {

  /// The length of one unit of the limit.
  long unit();

  long at(Instant moment);

  /// Where a day ends.
  long endOf(LocalDate date);

  /// The earliest moment at a position.
  Moment first(long position);

  /// When a limit is due that ends at this position.
  Moment due(long end);

  /// The last day on which an end beyond the known years can be told not to be before.
  @Nullable LocalDate notBefore(long end);

  /// The end of the day (or the hour) on which a position lies: parts round up.
  default long roundUp(long position) {
    return Math.ceilDiv(position, unit()) * unit();
  }

  /// Only open hours of working days count.
  record Working(WorkingDays days, OfficeHours hours) implements Scale {
    @Override
    public long unit() {
      return hours.millisPerDay();
    }

    @Override
    public long at(Instant moment) {
      var local = hours.local(moment);
      var date = local.toLocalDate();
      long passed = days.contains(date) ? hours.passed(local.toLocalTime()) : 0;
      return endOf(date.minusDays(1)) + passed;
    }

    @Override
    public long endOf(LocalDate date) {
      return days.before(date.plusDays(1)) * unit();
    }

    @Override
    public Moment first(long position) {
      long number = Math.max(position - 1, 0) / unit();
      var date = days.day(Math.toIntExact(number));
      return date == null
          ? Moment.awaiting(days.unknownYear())
          : Moment.at(hours.instant(date.atTime(hours.timeAfter(position - number * unit()))));
    }

    @Override
    public Moment due(long end) {
      return first(roundUp(end));
    }

    @Override
    public @Nullable LocalDate notBefore(long end) {
      return days.last();
    }
  }

  /// All time counts, in days that end when the office closes.
  record Calendar(WorkingCalendar calendar, OfficeHours hours) implements Scale {
    @Override
    public long unit() {
      return Duration.ofDays(1).toMillis();
    }

    @Override
    public long at(Instant moment) {
      return hours.local(moment).toInstant(ZoneOffset.UTC).toEpochMilli() - closing();
    }

    @Override
    public long endOf(LocalDate date) {
      return date.toEpochDay() * unit();
    }

    @Override
    public Moment first(long position) {
      var local = Instant.ofEpochMilli(position + closing());
      return Moment.at(hours.instant(LocalDateTime.ofInstant(local, ZoneOffset.UTC)));
    }

    /// A last day that is a rest day gives way to the next working day (民法典第203条第1款).
    @Override
    public Moment due(long end) {
      var last = notBefore(end);
      var days = calendar.workingDaysAround(last.getYear());
      var date = days.day(days.before(last));
      return date == null ? Moment.awaiting(days.unknownYear()) : Moment.at(hours.closing(date));
    }

    @Override
    public LocalDate notBefore(long end) {
      return LocalDate.ofEpochDay(roundUp(end) / unit());
    }

    private long closing() {
      return hours.closes().getLong(ChronoField.MILLI_OF_DAY);
    }
  }

  /// All time counts, hour by hour; no calendar is needed.
  record Hours(OfficeHours hours) implements Scale {
    @Override
    public long unit() {
      return Duration.ofHours(1).toMillis();
    }

    @Override
    public long at(Instant moment) {
      return moment.toEpochMilli();
    }

    @Override
    public long endOf(LocalDate date) {
      return at(hours.closing(date));
    }

    @Override
    public Moment first(long position) {
      return Moment.at(Instant.ofEpochMilli(position));
    }

    @Override
    public Moment due(long end) {
      return first(end);
    }

    @Override
    public LocalDate notBefore(long end) {
      return hours.dateOf(Instant.ofEpochMilli(end));
    }
  }
}
