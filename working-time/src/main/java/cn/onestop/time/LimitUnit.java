package cn.onestop.time;

/// What a limit is counted in. The unit a law writes is kept; none is ever converted.
public enum LimitUnit {
  /// 工作日: days the office works, without rest days and with make-up workdays (行政许可法第82条).
  WORKING_DAY("wd"),
  /// 日: every day counts; a last day that is a rest day moves on (民法典第203条).
  CALENDAR_DAY("cd"),
  /// 小时: every hour counts, from the moment itself (民法典第201条第2款).
  HOUR("h"),
  /// 即办: accepted and closed on the same working day.
  ON_THE_SPOT("on-the-spot");

  private final String code;

  LimitUnit(String code) {
    this.code = code;
  }

  /// The unit in events and files.
  public String code() {
    return code;
  }

  public static LimitUnit ofCode(String code) {
    for (var unit : values()) {
      if (unit.code.equals(code)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("No unit of limits: " + code);
  }
}
