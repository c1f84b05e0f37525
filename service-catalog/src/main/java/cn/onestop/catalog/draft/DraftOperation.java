package cn.onestop.catalog.draft;

import java.util.Locale;

/// What can be done with a draft.
public enum DraftOperation {
  /// 草拟.
  WRITE,
  /// 送审.
  SUBMIT,
  /// 部门审核.
  REVIEW,
  /// 合法性审查.
  LEGAL_REVIEW,
  /// 审定.
  APPROVE,
  /// 公布.
  PUBLISH,
  /// 退回修改.
  RETURN,
  /// 撤回.
  WITHDRAW;

  /// As it stands in an address: `legal-review`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
