package cn.onestop.matters.dispatch;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Why something that a matter waits for is not the caller's to take, to do or to give away.
public sealed interface DispatchRefusal extends Refusal {

  /// Somebody else has taken it on.
  ///
  /// @param by who, opaque
  /// @param away whether they are on leave
  record TaskHeld(String task, String queue, String by, Instant since, boolean away)
      implements DispatchRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return away ? "matter-task-held-by-absent" : "matter-task-held";
    }

    @Override
    public List<String> arguments() {
      return List.of(task, by);
    }

    @Override
    public Map<String, Object> members() {
      return new TreeMap<>(Map.of("task", task, "queue", queue, "holder", by, "since", since));
    }
  }

  /// The caller has it already.
  record HeldAlready(String task) implements DispatchRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-task-yours-already";
    }

    @Override
    public List<String> arguments() {
      return List.of(task);
    }
  }

  /// What the matter waits for is not in a queue of the caller's, or not theirs to give.
  ///
  /// @param open what it waits for, as `step-3 department:511321900000-D01`
  record NotTheirTask(List<String> open) implements DispatchRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-task-not-yours";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("open", open);
    }
  }

  /// Nobody has taken on what was to be given back or handed over.
  record NothingTaken() implements DispatchRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-nothing-taken";
    }
  }

  /// Whoever should get it does not do that work at that office, or is on leave.
  record NoColleague(String person, boolean away) implements DispatchRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return away ? "matter-colleague-away" : "matter-no-colleague";
    }

    @Override
    public List<String> arguments() {
      return List.of(person);
    }
  }
}
