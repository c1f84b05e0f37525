package cn.onestop.time.calendar;

import java.util.List;
import java.util.stream.Collectors;

/// A calendar text cannot be taken; every wrong line is named, so that one look mends it.
public final class InvalidCalendar extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  InvalidCalendar(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /// What is wrong, and where.
  ///
  /// @param line counted from 1
  /// @param found what stands there
  public record Problem(int line, Fault fault, String found) {
    @Override
    public String toString() {
      return "line %d: %s: %s".formatted(line, fault.meaning, found);
    }
  }

  /// Everything that can be wrong with a line.
  public enum Fault {
    UNKNOWN_WORD("a line begins with year, version, source, holiday or workday"),
    NO_YEAR("not a year of four digits"),
    NO_DATE("not a date like 2026-02-15 or 2026-02-15..2026-02-23"),
    NO_VALUE("something must follow the word"),
    BEFORE_FIRST_YEAR("a year line must come first"),
    YEAR_TWICE("this year stands here already"),
    VERSION_MISSING("the year has no version line"),
    SOURCE_MISSING("the year has no source line"),
    OUTSIDE_YEAR("the date is not in the year"),
    ENDS_BEFORE_BEGIN("the holiday ends before it begins"),
    DATE_TWICE("the date is named twice"),
    NOT_A_WEEKEND("a make-up workday falls on a Saturday or Sunday"),
    NO_YEARS("the text names no year");

    private final String meaning;

    Fault(String meaning) {
      this.meaning = meaning;
    }
  }
}
