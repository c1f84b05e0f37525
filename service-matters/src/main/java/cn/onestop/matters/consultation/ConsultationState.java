package cn.onestop.matters.consultation;

/// Where a consultation stands.
public enum ConsultationState {
  /// 在办: its owner has it.
  OPEN,
  /// 待接办: handed over and not yet taken; its owner still has it.
  HANDED_OVER,
  /// 已答复
  ANSWERED,
  /// 已转为办件
  FILED,
  /// 已指引: the visitor was told the right body outside.
  DIRECTED,
  /// 来访人离开
  LEFT;

  /// Whether the visitor still waits for something.
  public boolean open() {
    return this == OPEN || this == HANDED_OVER;
  }
}
