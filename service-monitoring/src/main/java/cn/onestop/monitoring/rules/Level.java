package cn.onestop.monitoring.rules;

/// How serious it is that a promise is not kept. A matter reaches each level at most once, and only
/// ever a higher one.
public enum Level {
  /// 预警: the promised time is nearly used up.
  WARNING("PROMISE_NEARLY_USED"),
  /// 黄牌: the promise has passed.
  YELLOW("PROMISE_PASSED"),
  /// 红牌: the promise passed days ago.
  RED("PROMISE_LONG_PASSED");

  private final String rule;

  Level(String rule) {
    this.rule = rule;
  }

  /// Code of the rule that a matter breaks by reaching this level in time alone.
  public String rule() {
    return rule;
  }
}
