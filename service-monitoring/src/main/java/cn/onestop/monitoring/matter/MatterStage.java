package cn.onestop.monitoring.matter;

/// How far an application has come, as its events tell.
public enum MatterStage {
  /// 收件: taken in, not yet accepted.
  FILED,
  /// 受理: accepted, the promise runs.
  ACCEPTED,
  /// 决定: decided, not yet closed.
  DECIDED,
  /// 办结: closed, the result not yet handed over.
  CLOSED,
  /// 送达: the result is in the applicant's hands.
  DELIVERED,
  /// 不予受理: not accepted.
  REFUSED,
  /// 撤回: taken back by the applicant.
  WITHDRAWN,
  /// 退件、转办: it left the centre without being judged.
  HANDED_ON,
  /// 撤销: the acceptance or the decision was taken back.
  REVOKED;

  /// Whether the matter is still to be worked on.
  public boolean open() {
    return switch (this) {
      case FILED, ACCEPTED, DECIDED -> true;
      case CLOSED, DELIVERED, REFUSED, WITHDRAWN, HANDED_ON, REVOKED -> false;
    };
  }
}
