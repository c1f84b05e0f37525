package cn.onestop.catalog.codes;

/// How far a guide was checked against its sources.
public enum CheckLevel implements Coded {
  CHECKED("CHECKED", "已核对"),
  PARTLY_CHECKED("PARTLY_CHECKED", "部分核对"),
  ILLUSTRATIVE("ILLUSTRATIVE", "示例");

  private final String code;
  private final String zh;

  CheckLevel(String code, String zh) {
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
