package cn.onestop.catalog.codes;

/// 材料必要性.
public enum Need implements Coded {
  NEEDED("1", "必要"),
  NOT_NEEDED("2", "非必要"),
  LATER("3", "容缺后补");

  private final String code;
  private final String zh;

  Need(String code, String zh) {
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
