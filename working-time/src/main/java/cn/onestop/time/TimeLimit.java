package cn.onestop.time;

import java.util.List;
import java.util.Locale;

/// How long something may take: so many of a unit, on this legal basis, from this event on (期限).
///
/// @param amount 0 only for what is done on the spot
/// @param basis the law and article, or the promise, that sets it
public record TimeLimit(int amount, LimitUnit unit, String basis, StartEvent start) {

  public TimeLimit {
    if (unit == LimitUnit.ON_THE_SPOT ? amount != 0 : amount < 1) {
      throw new IllegalArgumentException("No limit can be " + amount + " " + unit.code());
    }
  }

  public static TimeLimit workingDays(int amount, String basis, StartEvent start) {
    return new TimeLimit(amount, LimitUnit.WORKING_DAY, basis, start);
  }

  public static TimeLimit calendarDays(int amount, String basis, StartEvent start) {
    return new TimeLimit(amount, LimitUnit.CALENDAR_DAY, basis, start);
  }

  public static TimeLimit hours(int amount, String basis, StartEvent start) {
    return new TimeLimit(amount, LimitUnit.HOUR, basis, start);
  }

  public static TimeLimit onTheSpot(String basis, StartEvent start) {
    return new TimeLimit(0, LimitUnit.ON_THE_SPOT, basis, start);
  }

  /// This limit after an extension (延期) in the same unit, with the ground of both.
  public TimeLimit extendedBy(int more, String extensionBasis) {
    if (more < 1) {
      throw new IllegalArgumentException("No extension can be " + more);
    }
    return new TimeLimit(amount + more, unit, basis + "；" + extensionBasis, start);
  }

  /// In words: `20个工作日，自受理起算（行政许可法第42条）`.
  public String line(Locale locale) {
    return Texts.of(locale)
        .line("limit." + unit, List.of(amount, Texts.of(locale).name(start), basis));
  }
}
