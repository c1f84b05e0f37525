package cn.onestop.catalog.reconciling;

/// What comes of a line.
public enum LineDecision {
  /// 列入: it goes into the list of powers.
  ADOPT,
  /// 不列入.
  REJECT,
  /// 并入: it is part of another line.
  MERGE,
  /// 退回核实: whoever put it forward is asked again.
  ASK_BACK;

  /// Whether the line is done with it.
  public boolean isFinal() {
    return this != ASK_BACK;
  }

  /// Whether it must be said why. What is adopted as it was put forward explains itself.
  boolean needsReason() {
    return this != ADOPT;
  }
}
