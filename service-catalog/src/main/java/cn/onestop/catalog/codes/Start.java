package cn.onestop.catalog.codes;

/// What starts a limit.
public enum Start implements Coded {
  FILED("FILED", "收件"),
  ACCEPTED("ACCEPTED", "受理"),
  DECIDED("DECIDED", "决定"),
  NOTIFIED("NOTIFIED", "告知");

  private final String code;
  private final String zh;

  Start(String code, String zh) {
    this.code = code;
    this.zh = zh;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String zh() {
    return zh;
  }
}
