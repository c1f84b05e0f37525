package cn.onestop.matters.calendar;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.time.calendar.InvalidCalendar.Problem;
import java.util.List;
import java.util.Locale;

/// Why a calendar is not taken.
public sealed interface CalendarRefusal extends Refusal {

  /// The text cannot be read; every wrong line is named.
  record Unreadable(List<Problem> problems) implements CalendarRefusal {

    public Unreadable {
      problems = List.copyOf(problems);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "calendar-unreadable";
    }

    @Override
    public List<FieldRefusal> fields() {
      return problems.stream().map(Unreadable::field).toList();
    }

    private static FieldRefusal field(Problem problem) {
      String fault = problem.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return FieldRefusal.of("/text", "calendar-" + fault, problem.line(), problem.found());
    }
  }
}
