package cn.onestop.catalog.codes;

/// 责任事项 of a power, by stage.
public enum ResponsibilityStage implements Coded {
  ACCEPT("ACCEPT", "受理"),
  REVIEW("REVIEW", "审查"),
  DECIDE("DECIDE", "决定"),
  DELIVER("DELIVER", "送达"),
  SUPERVISE("SUPERVISE", "事后监管"),
  OTHER("OTHER", "其他");

  private final String code;
  private final String zh;

  ResponsibilityStage(String code, String zh) {
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
