package cn.onestop.matters.matter;

/// How a matter is decided.
public enum DecisionOutcome {
  /// 准予
  GRANTED,
  /// 不予
  DENIED
}
