package cn.onestop.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clock of one limit: when it is due, how it stands, and when it will reach a threshold.
///
/// Used time is exact to the millisecond whatever pauses there were. Only the due moment rounds up:
/// it is the end of the day on which the limit runs out, so a part of a day paused moves it by a
/// day. Counted anew from stored facts each time; nothing of it is stored.
public final class LimitClock {
  private final WorkingTime time;
  private final TimeLimit limit;
  private final Instant start;
  private final LocalDate dayZero;
  private final boolean startKnown;
  private final Scale scale;
  private final long from;
  private final long allowance;
  private final Stops stops;

  LimitClock(WorkingTime time, TimeLimit limit, Instant start, List<Pause> pauses) {
    this.time = time;
    this.limit = limit;
    this.start = start;
    var date = time.hours().dateOf(start);
    var officeDay = keepsOfficeHours() ? time.officeDayIfKnown(start) : date;
    dayZero = officeDay == null ? date : officeDay;
    startKnown =
        limit.unit() == LimitUnit.HOUR
            || (officeDay != null && time.calendar().knows(dayZero.getYear()));
    scale =
        switch (limit.unit()) {
          case WORKING_DAY, ON_THE_SPOT -> new Scale.Working(time.days(dayZero), time.hours());
          case CALENDAR_DAY -> new Scale.Calendar(time.calendar(), time.hours());
          case HOUR -> new Scale.Hours(time.hours());
        };
    from =
        switch (limit.unit()) {
          // The day of the event is not counted (民法典第201条第1款).
          case WORKING_DAY, CALENDAR_DAY -> scale.endOf(dayZero);
          case ON_THE_SPOT, HOUR -> scale.at(start);
        };
    allowance =
        limit.unit() == LimitUnit.ON_THE_SPOT
            ? scale.endOf(dayZero) - from
            : limit.amount() * scale.unit();
    stops = new Stops(scale, from, allowance, pauses);
  }

  /// Until when, as seen at this moment: a pause that still goes on counts up to now.
  public Deadline deadline(Instant now) {
    long end = stops.end(now);
    var due = due(end);
    var steps = new Explanation(this, time).steps(due, end, now);
    var at = due.at();
    return at == null
        ? new Deadline(limit, start, null, null, due.awaitedYear(), notBefore(end), steps)
        : new Deadline(limit, start, at, time.hours().dateOf(at), null, null, steps);
  }

  /// The stretches it consists of, as seen at this moment.
  ///
  /// @param before how much the limit was, in its unit, before it was extended; its whole amount if
  ///   it was not
  public List<Segment> segments(Instant now, int before) {
    long base = limit.unit() == LimitUnit.ON_THE_SPOT ? allowance : before * scale.unit();
    return new Segments(scale, start, from, base, allowance)
        .cut(stops, now, due(stops.end(now)).at());
  }

  /// How the limit stands at this moment.
  public ClockReading reading(Instant now) {
    long paused = stops.pausedBy(now);
    long used = startKnown ? Math.max(0, scale.at(now) - from - paused) : 0;
    var due = due(stops.end(now)).at();
    var state = state(due, now);
    boolean over = due != null && !now.isBefore(due);
    boolean usedUp = state == ClockState.OVERDUE || allowance == 0;
    return new ClockReading(
        now,
        state,
        usedUp ? 1 : Math.min(1, (double) used / allowance),
        units(used),
        over ? 0 : Math.max(1, units(allowance - used)),
        due == null ? 0 : overdueDays(due, now),
        units(paused));
  }

  /// When this part of the limit is used up (0 < fraction <= 1).
  public Moment whenUsed(double fraction) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException("No part of a limit: " + fraction);
    }
    long used = (long) (fraction * allowance);
    // A product of doubles can fall a millisecond short of what the reading will then show.
    while ((double) used / allowance < fraction) {
      used++;
    }
    return whenUsed(used);
  }

  /// When no more than so many units of the limit are left; 0 is the due moment.
  public Moment whenLeft(int units) {
    return units == 0 ? finalDue() : whenUsed(allowance - units * scale.unit());
  }

  /// When so many working days are overdue. The first begins right after the due moment, each
  /// further one when the office opens again.
  public Moment whenOverdue(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("Not overdue: " + days);
    }
    var due = finalDue();
    var at = due.at();
    if (at == null) {
      return due;
    }
    if (days == 1) {
      return Moment.at(at.plusMillis(1));
    }
    var working = time.days(time.hours().dateOf(at));
    var day = working.day(begunDays(at, at) + days - 1);
    return day == null
        ? Moment.awaiting(working.unknownYear())
        : Moment.at(time.hours().opening(day));
  }

  TimeLimit limit() {
    return limit;
  }

  Instant start() {
    return start;
  }

  /// The day for which the start counts.
  LocalDate dayZero() {
    return dayZero;
  }

  Scale scale() {
    return scale;
  }

  Stops stops() {
    return stops;
  }

  /// By how many days pauses have moved this end.
  int movedDays(long end) {
    return units(end - from - allowance);
  }

  LocalDate notBefore(long end) {
    var known = startKnown ? scale.notBefore(end) : null;
    return known == null || known.isBefore(dayZero) ? dayZero : known;
  }

  private boolean keepsOfficeHours() {
    return switch (limit.unit()) {
      case ON_THE_SPOT -> true;
      case HOUR -> false;
      case WORKING_DAY, CALENDAR_DAY -> limit.start().keepsOfficeHours();
    };
  }

  private Moment due(long end) {
    return startKnown ? scale.due(end) : unknownStart();
  }

  /// The due moment if nothing more happens.
  private Moment finalDue() {
    return stops.endless() ? Moment.STANDS_STILL : due(stops.finalEnd());
  }

  private Moment whenUsed(long used) {
    if (!startKnown) {
      return unknownStart();
    }
    return used <= 0 ? Moment.at(start) : stops.whenUsed(used);
  }

  /// A start in a year not known, or after the last closing time of the last known one.
  private Moment unknownStart() {
    return Moment.awaiting(time.days(dayZero).unknownYear());
  }

  private ClockState state(@Nullable Instant due, Instant now) {
    if (due != null && now.isAfter(due)) {
      return ClockState.OVERDUE;
    }
    if (due == null && !time.calendar().knows(time.hours().dateOf(now).getYear())) {
      return ClockState.AWAITING_CALENDAR;
    }
    return stops.standAt(now) ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private int overdueDays(Instant due, Instant now) {
    return now.isAfter(due) ? Math.max(1, begunDays(now, due) - begunDays(due, due)) : 0;
  }

  /// Working days that have begun by a moment, numbered as around the due moment.
  private int begunDays(Instant moment, Instant due) {
    var local = time.hours().local(moment);
    var date = local.toLocalDate();
    boolean begun = !local.toLocalTime().isBefore(time.hours().opens());
    return time.days(time.hours().dateOf(due)).before(begun ? date.plusDays(1) : date);
  }

  private int units(long millis) {
    return Math.toIntExact(Math.ceilDiv(millis, scale.unit()));
  }
}
