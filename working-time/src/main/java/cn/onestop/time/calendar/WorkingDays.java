package cn.onestop.time.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbered working days of years that follow each other without a gap.
///
/// Numbers make counting a look-up: twenty working days on is twenty numbers on. Outside the known
/// years there are no numbers, so nothing can be counted there by mistake.
public final class WorkingDays {
  private final int firstYear;
  private final int lastYear;
  private final int[] days;

  private WorkingDays(int firstYear, int lastYear, int[] days) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.days = days;
  }

  static WorkingDays of(List<CalendarYear> years) {
    int first = years.getFirst().year();
    int last = years.getLast().year();
    var days =
        years.stream()
            .flatMap(year ->
                LocalDate.ofYearDay(year.year(), 1)
                    .datesUntil(LocalDate.ofYearDay(year.year() + 1, 1))
                    .filter(date -> year.kindOf(date).isWorkingDay()))
            .mapToInt(date -> (int) date.toEpochDay())
            .toArray();
    return new WorkingDays(first, last, days);
  }

  /// No known day at all, from this year on.
  static WorkingDays none(int year) {
    return new WorkingDays(year, year - 1, new int[0]);
  }

  boolean covers(int year) {
    return firstYear <= year && year <= lastYear;
  }

  /// The first year after these that is not known.
  public int unknownYear() {
    return lastYear + 1;
  }

  int count() {
    return days.length;
  }

  /// How many working days lie before a date; dates outside the known years count as at their edge.
  public int before(LocalDate date) {
    int found = Arrays.binarySearch(days, (int) date.toEpochDay());
    return found >= 0 ? found : -found - 1;
  }

  public boolean contains(LocalDate date) {
    return Arrays.binarySearch(days, (int) date.toEpochDay()) >= 0;
  }

  /// The working day of that number, counted from 0; null when it lies beyond the known years.
  public @Nullable LocalDate day(int number) {
    return number < days.length ? LocalDate.ofEpochDay(days[number]) : null;
  }

  public @Nullable LocalDate last() {
    return days.length == 0 ? null : LocalDate.ofEpochDay(days[days.length - 1]);
  }
}
