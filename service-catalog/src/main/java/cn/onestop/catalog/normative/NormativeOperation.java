package cn.onestop.catalog.normative;

import java.util.Locale;

/// What can be done with a normative document.
public enum NormativeOperation {
  /// 起草.
  WRITE,
  /// 送审.
  SUBMIT,
  /// 合法性审核.
  LEGAL_REVIEW,
  /// 集体审议.
  DELIBERATE,
  /// 公布.
  PUBLISH,
  /// 备案.
  FILE,
  /// 退回修改.
  RETURN,
  /// 撤回.
  WITHDRAW,
  /// 清理：继续有效.
  KEEP,
  /// 清理：修改.
  AMEND,
  /// 清理：废止.
  ABOLISH;

  /// As it stands in an address: `legal-review`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
