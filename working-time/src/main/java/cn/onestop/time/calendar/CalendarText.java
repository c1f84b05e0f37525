package cn.onestop.time.calendar;

import cn.onestop.time.calendar.InvalidCalendar.Fault;
import cn.onestop.time.calendar.InvalidCalendar.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Calendar years as text that a person can read, check against the notice and type.
///
/// ```
/// year 2026
/// version 1
/// source 国务院办公厅 2025-11-04
/// holiday 2026-02-15..2026-02-23 春节
/// workday 2026-02-14
/// ```
///
/// Empty lines and lines that begin with `#` mean nothing.
final class CalendarText {
  private final List<Problem> problems = new ArrayList<>();
  private final List<CalendarYear> years = new ArrayList<>();
  private @Nullable Draft draft;

  private CalendarText() {}

  static List<CalendarYear> read(String text) {
    var reader = new CalendarText();
    int line = 0;
    for (var content : text.lines().toList()) {
      line++;
      var trimmed = content.replace("\uFEFF", "").strip();
      if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
        reader.take(line, trimmed);
      }
    }
    reader.finishYear();
    if (reader.years.isEmpty() && reader.problems.isEmpty()) {
      reader.problem(1, Fault.NO_YEARS, "");
    }
    if (!reader.problems.isEmpty()) {
      reader.problems.sort(Comparator.comparingInt(Problem::line));
      throw new InvalidCalendar(reader.problems);
    }
    return reader.years;
  }

  static String write(Collection<CalendarYear> years) {
    var text = new StringBuilder();
    for (var year : years) {
      text.append("year ").append(year.year()).append('\n');
      text.append("version ").append(year.version()).append('\n');
      text.append("source ").append(year.source()).append('\n');
      for (var holiday : year.holidays()) {
        text.append("holiday ").append(holiday.from());
        if (holiday.days() > 1) {
          text.append("..").append(holiday.to());
        }
        text.append(' ').append(holiday.name()).append('\n');
      }
      for (var day : year.makeUpWorkdays()) {
        text.append("workday ").append(day).append('\n');
      }
    }
    return text.toString();
  }

  private void take(int line, String content) {
    var parts = content.split("\\s+", 2);
    var word = parts[0];
    var rest = parts.length == 2 ? parts[1] : "";
    if (!Set.of("year", "version", "source", "holiday", "workday").contains(word)) {
      problem(line, Fault.UNKNOWN_WORD, content);
    } else if (rest.isEmpty()) {
      problem(line, Fault.NO_VALUE, content);
    } else if (word.equals("year")) {
      finishYear();
      beginYear(line, rest);
    } else if (draft == null) {
      problem(line, Fault.BEFORE_FIRST_YEAR, content);
    } else {
      switch (word) {
        case "version" -> draft.version = rest;
        case "source" -> draft.source = rest;
        case "holiday" -> holiday(draft, line, rest);
        default -> workday(draft, line, rest);
      }
    }
  }

  private void beginYear(int line, String digits) {
    boolean valid = digits.matches("[1-9][0-9]{3}");
    if (!valid) {
      problem(line, Fault.NO_YEAR, digits);
    }
    int year = valid ? Integer.parseInt(digits) : 0;
    if (years.stream().anyMatch(known -> known.year() == year)) {
      problem(line, Fault.YEAR_TWICE, digits);
    }
    draft = new Draft(line, year, digits);
  }

  private void holiday(Draft year, int line, String rest) {
    var parts = rest.split("\\s+", 2);
    if (parts.length < 2) {
      problem(line, Fault.NO_VALUE, rest);
      return;
    }
    var ends = parts[0].split("\\.\\.", 2);
    var from = date(year, line, ends[0]);
    var to = ends.length == 1 ? from : date(year, line, ends[1]);
    if (from == null || to == null) {
      return;
    }
    if (to.isBefore(from)) {
      problem(line, Fault.ENDS_BEFORE_BEGIN, rest);
      return;
    }
    from.datesUntil(to.plusDays(1)).forEach(day -> once(year, line, day));
    year.holidays.add(new Holiday(from, to, parts[1]));
  }

  private void workday(Draft year, int line, String rest) {
    var day = date(year, line, rest);
    if (day == null) {
      return;
    }
    if (!CalendarYear.isWeekend(day)) {
      problem(line, Fault.NOT_A_WEEKEND, rest);
    }
    once(year, line, day);
    year.makeUpWorkdays.add(day);
  }

  private @Nullable LocalDate date(Draft year, int line, String text) {
    try {
      var date = LocalDate.parse(text);
      if (year.year != 0 && date.getYear() != year.year) {
        problem(line, Fault.OUTSIDE_YEAR, text);
        return null;
      }
      return date;
    } catch (DateTimeException e) {
      problem(line, Fault.NO_DATE, text);
      return null;
    }
  }

  private void once(Draft year, int line, LocalDate day) {
    if (!year.named.add(day)) {
      problem(line, Fault.DATE_TWICE, day.toString());
    }
  }

  private void finishYear() {
    if (draft == null) {
      return;
    }
    if (draft.version.isEmpty()) {
      problem(draft.line, Fault.VERSION_MISSING, draft.name);
    }
    if (draft.source.isEmpty()) {
      problem(draft.line, Fault.SOURCE_MISSING, draft.name);
    }
    years.add(
        new CalendarYear(
            draft.year, draft.version, draft.source, draft.holidays, draft.makeUpWorkdays));
    draft = null;
  }

  private void problem(int line, Fault fault, String found) {
    problems.add(new Problem(line, fault, found));
  }

  /// A year while its lines are being read.
  private static final class Draft {
    private final int line;
    private final int year;
    private final String name;
    private String version = "";
    private String source = "";
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<LocalDate> makeUpWorkdays = new ArrayList<>();
    private final Set<LocalDate> named = new HashSet<>();

    private Draft(int line, int year, String name) {
      this.line = line;
      this.year = year;
      this.name = name;
    }
  }
}
