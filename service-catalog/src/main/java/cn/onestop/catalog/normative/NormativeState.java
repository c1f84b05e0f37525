package cn.onestop.catalog.normative;

/// How far a normative document has come.
public enum NormativeState {
  /// 起草.
  DRAFTED,
  /// 合法性审核: before the legal reviewer.
  IN_LEGAL_REVIEW,
  /// 集体审议: before those who decide.
  IN_DELIBERATION,
  /// 待公布: passed, to be published.
  DELIBERATED,
  /// 已公布: in the register, to be filed.
  PUBLISHED,
  /// 已备案.
  FILED,
  /// 待修改: cleaned up, to be amended; the amendment is drafted as a document of the same code.
  TO_BE_AMENDED,
  /// 已废止: cleaned up, abolished.
  ABOLISHED,
  /// 已撤回.
  WITHDRAWN
}
