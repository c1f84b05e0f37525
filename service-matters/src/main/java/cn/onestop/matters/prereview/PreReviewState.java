package cn.onestop.matters.prereview;

/// Where a pre-review stands.
public enum PreReviewState {
  /// 待预审: the office looks at what was handed in.
  SUBMITTED,
  /// 预审需补正: the applicant was told everything that is not in order.
  TO_CORRECT,
  /// 预审通过: what was handed in is in order, and the centre stands by it.
  PASSED,
  /// 不属本中心: another body's, which the applicant was told.
  NOT_OURS,
  /// 已收件: an application was filed under it.
  FILED,
  /// 撤回: the applicant took it back.
  WITHDRAWN,
  /// 失效: nothing was filed under it for as long as a result is kept.
  LAPSED;

  /// Whether nothing more will come of it.
  public boolean ended() {
    return switch (this) {
      case SUBMITTED, TO_CORRECT, PASSED -> false;
      case NOT_OURS, FILED, WITHDRAWN, LAPSED -> true;
    };
  }
}
