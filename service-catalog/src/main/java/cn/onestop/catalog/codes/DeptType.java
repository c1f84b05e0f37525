package cn.onestop.catalog.codes;

/// 实施主体性质, A.3.
public enum DeptType implements Coded {
  STATUTORY("1", "法定机关"),
  AUTHORISED("2", "授权组织"),
  ENTRUSTED("3", "受委托组织"),
  OTHER("9", "其他");

  private final String code;
  private final String zh;

  DeptType(String code, String zh) {
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
