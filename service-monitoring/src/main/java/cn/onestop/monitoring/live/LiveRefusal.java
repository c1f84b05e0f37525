package cn.onestop.monitoring.live;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

/// Why nobody more can listen.
sealed interface LiveRefusal extends Refusal {

  /// One person has as many streams open as one may have.
  record TooManyOfOnePerson(int most) implements LiveRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.TOO_MANY;
    }

    @Override
    public String code() {
      return "too-many-streams";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.valueOf(most));
    }
  }

  /// This instance has as many listeners as it takes, or is stopping.
  record NoRoom() implements LiveRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.BUSY;
    }

    @Override
    public String code() {
      return "stream-unavailable";
    }
  }
}
