package cn.onestop.time.calendar;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// When an office is open on a working day: a morning and an afternoon (办公时间).
///
/// An office that does not close at noon has both breaks at the same minute.
public record OfficeHours(
    LocalTime opens, LocalTime breakFrom, LocalTime breakTo, LocalTime closes, String zone) {

  private static final Pattern TEXT =
      Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d) (\\S+)");

  /// A setting, not a rule: what many township centres post at the door.
  public static final OfficeHours DEFAULT = parse("09:00-12:00 13:30-17:30 Asia/Shanghai");

  public OfficeHours {
    if (!opens.isBefore(breakFrom) || breakTo.isBefore(breakFrom) || !breakTo.isBefore(closes)) {
      throw new IllegalArgumentException(
          "Office hours do not follow each other: %s-%s %s-%s"
              .formatted(opens, breakFrom, breakTo, closes));
    }
    var _ = ZoneId.of(zone);
  }

  /// Reads `09:00-12:00 13:30-17:30 Asia/Shanghai`.
  public static OfficeHours parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "Not office hours like '09:00-12:00 13:30-17:30 Asia/Shanghai': " + text);
    }
    return new OfficeHours(
        LocalTime.parse(parts.group(1)),
        LocalTime.parse(parts.group(2)),
        LocalTime.parse(parts.group(3)),
        LocalTime.parse(parts.group(4)),
        parts.group(5));
  }

  public String text() {
    return "%s-%s %s-%s %s".formatted(opens, breakFrom, breakTo, closes, zone);
  }

  /// The date and time on the office's wall.
  public LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneId.of(zone));
  }

  public Instant instant(LocalDateTime local) {
    return local.atZone(ZoneId.of(zone)).toInstant();
  }

  public LocalDate dateOf(Instant moment) {
    return local(moment).toLocalDate();
  }

  public Instant opening(LocalDate date) {
    return instant(date.atTime(opens));
  }

  public Instant closing(LocalDate date) {
    return instant(date.atTime(closes));
  }

  /// Open time of one working day.
  public long millisPerDay() {
    return morning() + MILLIS.between(breakTo, closes);
  }

  /// How much of the day's open time has passed by then.
  public long passed(LocalTime time) {
    if (time.isBefore(breakTo)) {
      return Math.clamp(MILLIS.between(opens, time), 0, morning());
    }
    return morning() + Math.min(MILLIS.between(breakTo, time), MILLIS.between(breakTo, closes));
  }

  /// The earliest time of a day by which so much open time has passed.
  public LocalTime timeAfter(long millis) {
    return millis <= morning()
        ? opens.plus(millis, MILLIS)
        : breakTo.plus(millis - morning(), MILLIS);
  }

  /// Whether work goes on at that time of a working day; the closing moment itself is over.
  public boolean isOpen(LocalTime time) {
    return !time.isBefore(opens)
        && time.isBefore(closes)
        && (time.isBefore(breakFrom) || !time.isBefore(breakTo));
  }

  private long morning() {
    return MILLIS.between(opens, breakFrom);
  }
}
