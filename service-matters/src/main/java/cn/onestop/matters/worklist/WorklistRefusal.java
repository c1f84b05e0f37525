package cn.onestop.matters.worklist;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

/// Why a list is not given.
public sealed interface WorklistRefusal extends Refusal {

  @Override
  default RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  /// Open matters are listed by due date and ended ones by their end; one list cannot be both.
  record OpenAndEnded() implements WorklistRefusal {
    @Override
    public String code() {
      return "worklist-open-and-ended";
    }
  }

  /// The last of the days asked for comes before the first.
  record DaysTurned() implements WorklistRefusal {
    @Override
    public String code() {
      return "worklist-days-turned";
    }
  }

  /// No case type of GB/T 39046-2020 A.6.
  record UnknownCaseType() implements WorklistRefusal {
    @Override
    public String code() {
      return "worklist-case-type-unknown";
    }
  }

  /// No year of a calendar.
  record UnknownYear() implements WorklistRefusal {
    @Override
    public String code() {
      return "worklist-year-unknown";
    }
  }

  /// What a caller says to have seen is not of the form `NUMBER:VERSION`.
  record UnreadableChange() implements WorklistRefusal {
    @Override
    public String code() {
      return "worklist-seen-unreadable";
    }
  }

  /// A list is too long to be handed out as a table.
  ///
  /// @param most how many lines a table may have
  record TooLong(int most) implements WorklistRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "worklist-too-long";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(most);
    }
  }

  /// A place that no page of this list gave out.
  record UnknownPlace() implements WorklistRefusal {
    @Override
    public String code() {
      return "worklist-after-unknown";
    }
  }
}
