package cn.onestop.catalog.codes;

/// What a limit is counted in.
public enum Unit implements Coded {
  WORKING_DAY("WORKING_DAY", "工作日"),
  CALENDAR_DAY("CALENDAR_DAY", "日"),
  HOUR("HOUR", "小时"),
  ON_THE_SPOT("ON_THE_SPOT", "即办");

  private final String code;
  private final String zh;

  Unit(String code, String zh) {
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
