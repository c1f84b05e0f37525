package cn.onestop.catalog.codes;

/// 材料形式.
public enum MaterialFormat implements Coded {
  PAPER("1", "纸质"),
  ELECTRONIC("2", "电子化"),
  BOTH("3", "纸质和电子化");

  private final String code;
  private final String zh;

  MaterialFormat(String code, String zh) {
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
