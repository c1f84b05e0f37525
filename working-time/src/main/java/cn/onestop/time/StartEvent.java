package cn.onestop.time;

/// What sets a limit going (起算事件).
///
/// What comes to the office after it has closed, or on a rest day, counts as come on the next
/// working day. What the office itself does or tells counts on the day it happened, so that an
/// evening's overtime never shortens or lengthens what the law gives.
public enum StartEvent {
  /// 申请: the application is filed.
  FILED("filed", true),
  /// 收到: materials, a complaint or a letter have come in.
  RECEIVED("received", true),
  /// 受理: the office takes the matter on.
  ACCEPTED("accepted", true),
  /// 补正: what was missing has come in.
  SUPPLEMENTED("supplemented", true),
  /// 环节开始: a step of the work begins.
  STEP_STARTED("step-started", true),
  /// 交办: an order is given to an office.
  ISSUED("issued", true),
  /// 告知: somebody is told.
  NOTIFIED("notified", false),
  /// 知道: somebody learns of an act.
  LEARNED("learned", false),
  /// 决定: the decision is made.
  DECIDED("decided", false),
  /// 办结: the matter is closed.
  CLOSED("closed", false),
  /// 送达: the result is handed over.
  DELIVERED("delivered", false);

  private final String code;
  private final boolean keepsOfficeHours;

  StartEvent(String code, boolean keepsOfficeHours) {
    this.code = code;
    this.keepsOfficeHours = keepsOfficeHours;
  }

  /// The event in messages and files.
  public String code() {
    return code;
  }

  /// Whether it counts on the next working day when the office is closed.
  public boolean keepsOfficeHours() {
    return keepsOfficeHours;
  }

  public static StartEvent ofCode(String code) {
    for (var event : values()) {
      if (event.code.equals(code)) {
        return event;
      }
    }
    throw new IllegalArgumentException("No start of limits: " + code);
  }
}
