package cn.onestop.matters.bundle;

/// Where a bundle stands. It follows from its matters ([BundleStanding]).
public enum BundleState {
  /// 收件中: it is taken in, and not all that can be filed is filed yet.
  FILING,
  /// 办理中: the office has it.
  IN_PROGRESS,
  /// 待补正: for one of the matters the applicant has to bring something.
  AWAITING_APPLICANT,
  /// 全部办结: every matter has ended.
  COMPLETED
}
