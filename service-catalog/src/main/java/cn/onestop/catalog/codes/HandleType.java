package cn.onestop.catalog.codes;

/// 办理形式, A.5.
public enum HandleType implements Coded {
  WINDOW("1", "窗口"),
  COMPUTER("2", "电脑端"),
  MOBILE("3", "移动端"),
  MAIL("4", "快递"),
  OTHER("9", "其他");

  private final String code;
  private final String zh;

  HandleType(String code, String zh) {
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
