package cn.onestop.catalog.reconciling;

/// Where a round stands.
public enum ReconcilingState {
  /// 征集: offices put forward what they exercise.
  COLLECTING,
  /// 比对认定: nothing more is put forward, every line is decided.
  DECIDING,
  /// 办结: every line is decided, what was adopted is being drafted.
  CLOSED,
  /// 作废.
  CANCELLED
}
