package cn.onestop.complaints.complaint;

/// Where a complaint stands.
public enum ComplaintState {
  /// 收到: taken in; whether it is handled is not decided yet.
  FILED,
  /// 受理: being handled; the time for the answer runs.
  ACCEPTED,
  /// 不予受理: not handled here, with a written reason.
  REFUSED,
  /// 答复: answered and closed.
  ANSWERED;

  /// Whether nothing more will be done on it.
  public boolean ended() {
    return this == REFUSED || this == ANSWERED;
  }
}
