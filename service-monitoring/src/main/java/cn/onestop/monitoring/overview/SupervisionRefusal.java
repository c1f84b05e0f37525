package cn.onestop.monitoring.overview;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

/// Why something of supervision is not shown.
public sealed interface SupervisionRefusal extends Refusal {

  /// There is no such centre, or the caller must not learn that there is.
  record UnknownCentre(String centre) implements SupervisionRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "centre-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(centre);
    }
  }

  /// The months asked for are the wrong way round, or too many.
  ///
  /// @param most how many there may be
  record MonthsOutOfBounds(int most) implements SupervisionRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "months-out-of-bounds";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(most);
    }
  }
}
