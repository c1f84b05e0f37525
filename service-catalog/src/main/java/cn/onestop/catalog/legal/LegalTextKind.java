package cn.onestop.catalog.legal;

/// What rank a legal text has 效力位阶 (立法法).
public enum LegalTextKind {
  /// 法律.
  LAW,
  /// 行政法规.
  ADMINISTRATIVE_REGULATION,
  /// 地方性法规.
  LOCAL_REGULATION,
  /// 规章: of a ministry or of a local government.
  RULE,
  /// 规范性文件: below the rules, and of the centre itself among them.
  NORMATIVE_DOCUMENT
}
