package cn.onestop.catalog.reconciling;

import static cn.onestop.catalog.reconciling.LineDecision.ADOPT;
import static cn.onestop.catalog.reconciling.LineDecision.ASK_BACK;
import static cn.onestop.catalog.reconciling.LineDecision.MERGE;
import static cn.onestop.catalog.reconciling.LineDecision.REJECT;

import java.util.List;

/// In which of the three sets a line is.
public enum LineKind {
  /// 一致: in the guide list, and put forward.
  MATCHED,
  /// 缺项: in the guide list, and put forward by nobody.
  MISSING,
  /// 多项: put forward, and not in the guide list.
  SURPLUS;

  /// How such a line can be decided. Where nobody put anything forward nobody can be asked back,
  /// and what the guide list has as a power of its own is not made part of another.
  public List<LineDecision> possible() {
    return switch (this) {
      case MATCHED -> List.of(ADOPT, REJECT, ASK_BACK);
      case MISSING -> List.of(ADOPT, REJECT);
      case SURPLUS -> List.of(ADOPT, REJECT, MERGE, ASK_BACK);
    };
  }
}
