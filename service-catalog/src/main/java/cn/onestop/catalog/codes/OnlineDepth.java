package cn.onestop.catalog.codes;

/// 网上办理深度.
public enum OnlineDepth implements Coded {
  CONSULTATION("1", "互联网咨询"),
  FILING("2", "互联网收件"),
  PRE_REVIEW("3", "互联网预审"),
  WHOLLY("4", "全程网办");

  private final String code;
  private final String zh;

  OnlineDepth(String code, String zh) {
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
