package cn.onestop.catalog.codes;

/// 办件类型, A.6.
public enum ProjectType implements Coded {
  ON_THE_SPOT("1", "即办件"),
  PROMISED("2", "承诺件"),
  OTHER("9", "其他");

  private final String code;
  private final String zh;

  ProjectType(String code, String zh) {
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
