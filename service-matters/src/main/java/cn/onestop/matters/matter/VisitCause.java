package cn.onestop.matters.matter;

/// Why the applicant had to come again.
public enum VisitCause {
  /// 未一次性告知
  NOT_TOLD_AT_ONCE(true),
  /// 清单外材料
  MATERIAL_OUTSIDE_LIST(true),
  /// 窗口缺岗或系统故障
  WINDOW_UNATTENDED(true),
  /// 审查中补正
  CORRECTION_DURING_REVIEW(true),
  /// 结果未送达需再取
  RESULT_NOT_DELIVERED(true),
  /// 预审通过后又被要求: the pre-review had found in order what is asked for again.
  AGAINST_PRE_REVIEW(true),
  /// 申请人材料未齐: no breach.
  APPLICANT_INCOMPLETE(false),
  /// 申请人自愿: no breach.
  APPLICANT_CHOICE(false);

  private final boolean centreCaused;

  VisitCause(boolean centreCaused) {
    this.centreCaused = centreCaused;
  }

  /// Whether it lies with the centre.
  boolean centreCaused() {
    return centreCaused;
  }
}
