package cn.onestop.catalog.reconciling;

import java.util.Locale;

/// What can be done in a round.
public enum ReconcilingOperation {
  /// 申报.
  PUT_FORWARD,
  /// 重新申报: an office corrects what it put forward.
  REWRITE,
  /// 比对.
  COMPARE,
  /// 认定.
  DECIDE,
  /// 办结.
  CLOSE,
  /// 作废.
  CANCEL,
  /// 转为草案.
  DRAFT;

  /// As it stands in an address: `put-forward`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
