package cn.onestop.matters.matter;

/// Where an application stands.
public enum MatterState {
  /// 收件: taken in, not yet accepted.
  FILED,
  /// 补正: the applicant was told what is missing; it has to come by the set date.
  AWAITING_SUPPLEMENT,
  /// 受理: accepted; its steps are being done and the clocks run.
  ACCEPTED,
  /// 容缺受理: accepted though something may come later; nothing is decided before it has.
  ACCEPTED_PROVISIONALLY,
  /// 特别程序: a hearing, an inspection or the like goes on; the limits stand still.
  SUSPENDED,
  /// 决定: granted or denied.
  DECIDED,
  /// 办结: done for the office; the promised time has stopped.
  CLOSED,
  /// 送达: the result is in the applicant's hands.
  DELIVERED,
  /// 归档: nothing more is to be done; the papers were put away.
  ARCHIVED,
  /// 不予受理: not accepted, with a written reason.
  REFUSED,
  /// 撤回: the applicant took it back.
  WITHDRAWN,
  /// 视为撤回: what was missing did not come by the set date.
  DEEMED_WITHDRAWN,
  /// 退件: handed back without being judged.
  RETURNED,
  /// 转办: handed to the office whose matter it is.
  TRANSFERRED,
  /// 撤销: the acceptance or the decision was taken back.
  REVOKED;

  /// Whether it is being examined and not decided yet.
  boolean beingExamined() {
    return this == ACCEPTED || this == ACCEPTED_PROVISIONALLY;
  }

  /// Whether nothing more will be done on it.
  public boolean ended() {
    return switch (this) {
      case FILED,
          AWAITING_SUPPLEMENT,
          ACCEPTED,
          ACCEPTED_PROVISIONALLY,
          SUSPENDED,
          DECIDED,
          CLOSED ->
          false;
      case DELIVERED,
          ARCHIVED,
          REFUSED,
          WITHDRAWN,
          DEEMED_WITHDRAWN,
          RETURNED,
          TRANSFERRED,
          REVOKED ->
          true;
    };
  }
}
