package cn.onestop.catalog.codes;

/// 服务对象, A.4.
public enum ServiceObject implements Coded {
  PERSON("1", "自然人"),
  ENTERPRISE("2", "企业法人"),
  INSTITUTION("3", "事业法人"),
  ASSOCIATION("4", "社会组织法人"),
  AUTHORITY("5", "行政机关"),
  OTHER("6", "其他组织");

  private final String code;
  private final String zh;

  ServiceObject(String code, String zh) {
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
