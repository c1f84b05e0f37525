package cn.onestop.time.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/// The working days an office knows: one notice per year, nothing derived, nothing guessed.
///
/// A value: an import answers the next calendar. Make-up Saturdays and Sundays are working days.
public final class WorkingCalendar {
  private final NavigableMap<Integer, CalendarYear> years = new TreeMap<>();
  private final List<WorkingDays> stretches = new ArrayList<>();

  private WorkingCalendar(Collection<CalendarYear> given) {
    given.forEach(year -> years.put(year.year(), year));
    var stretch = new ArrayList<CalendarYear>();
    for (var year : years.values()) {
      stretch.add(year);
      if (!knows(year.year() + 1)) {
        stretches.add(WorkingDays.of(stretch));
        stretch.clear();
      }
    }
  }

  /// Of two entries for one year the later one counts.
  public static WorkingCalendar of(Collection<CalendarYear> years) {
    return new WorkingCalendar(years);
  }

  /// The years that come with this library: 2024 to 2026.
  public static WorkingCalendar shipped() {
    try (var text = WorkingCalendar.class.getResourceAsStream("working-calendar.txt")) {
      return parse(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the text format of `working-calendar.txt`.
  ///
  /// @throws InvalidCalendar naming every wrong line
  public static WorkingCalendar parse(String text) {
    return new WorkingCalendar(CalendarText.read(text));
  }

  /// This calendar with the years of another one added or replaced.
  public WorkingCalendar with(WorkingCalendar imported) {
    var all = new ArrayList<>(years.values());
    all.addAll(imported.years.values());
    return new WorkingCalendar(all);
  }

  public List<CalendarYear> years() {
    return List.copyOf(years.values());
  }

  /// The text that [#parse(String)] reads.
  public String text() {
    return CalendarText.write(years.values());
  }

  public boolean knows(int year) {
    return years.containsKey(year);
  }

  public DayKind kindOf(LocalDate date) {
    var year = years.get(date.getYear());
    return year == null ? DayKind.UNKNOWN : year.kindOf(date);
  }

  /// Whether the office works that day.
  ///
  /// @throws UnknownYear instead of a guess
  public boolean isWorkingDay(LocalDate date) {
    return known(date.getYear()).kindOf(date).isWorkingDay();
  }

  /// How many working days a year has.
  ///
  /// @throws UnknownYear instead of a guess
  public int workingDaysIn(int year) {
    var first = LocalDate.ofYearDay(known(year).year(), 1);
    var days = workingDaysAround(year);
    return days.before(first.plusYears(1)) - days.before(first);
  }

  /// The working days of the unbroken stretch of known years around this one; none if it is
  /// unknown.
  public WorkingDays workingDaysAround(int year) {
    for (var stretch : stretches) {
      if (stretch.covers(year)) {
        return stretch;
      }
    }
    return WorkingDays.none(year);
  }

  private CalendarYear known(int year) {
    var known = years.get(year);
    if (known == null) {
      throw new UnknownYear(year);
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar calendar && years.equals(calendar.years);
  }

  @Override
  public int hashCode() {
    return years.hashCode();
  }

  @Override
  public String toString() {
    return "WorkingCalendar" + years.keySet();
  }
}
