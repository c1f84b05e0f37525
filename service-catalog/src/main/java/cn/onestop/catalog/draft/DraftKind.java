package cn.onestop.catalog.draft;

/// What a draft is about.
public enum DraftKind {
  /// 事项.
  ITEM,
  /// 职权.
  POWER
}
