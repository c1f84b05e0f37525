package cn.onestop.matters.matter;

/// Where an application stands.
public enum MatterState {
  /// 收件: taken in, not yet accepted.
  FILED,
  /// 受理: accepted; its steps are being done and the clocks run.
  ACCEPTED,
  /// 决定: granted or denied.
  DECIDED,
  /// 办结: done for the office; the promised time has stopped.
  CLOSED,
  /// 送达: the result is in the applicant's hands.
  DELIVERED,
  /// 不予受理: not accepted, with a written reason.
  REFUSED,
  /// 撤回: the applicant took it back.
  WITHDRAWN;

  /// Whether nothing more will be done on it.
  public boolean ended() {
    return this == DELIVERED || this == REFUSED || this == WITHDRAWN;
  }
}
