package cn.onestop.catalog.draft;

/// How far a draft has come.
public enum DraftState {
  /// 草拟: being written.
  DRAFTED,
  /// 部门审核: before the department's reviewer.
  IN_REVIEW,
  /// 合法性审查: before the legal reviewer.
  IN_LEGAL_REVIEW,
  /// 审定: before the catalogue's approver.
  IN_APPROVAL,
  /// 待公布: approved, to be published.
  APPROVED,
  /// 已公布.
  PUBLISHED,
  /// 已撤回.
  WITHDRAWN
}
