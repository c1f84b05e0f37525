package cn.onestop.catalog.codes;

/// 审查类型.
public enum ReviewType implements Coded {
  AT_ONCE("1", "即审即办"),
  THEN_APPROVED("2", "前审后批");

  private final String code;
  private final String zh;

  ReviewType(String code, String zh) {
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
