package cn.onestop.catalog.codes;

/// 主题分类: for whom a topic is.
public enum TopicClass implements Coded {
  PERSON("1", "自然人"),
  LEGAL_PERSON("2", "法人");

  private final String code;
  private final String zh;

  TopicClass(String code, String zh) {
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
