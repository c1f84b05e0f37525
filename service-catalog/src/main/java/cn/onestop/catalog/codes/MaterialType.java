package cn.onestop.catalog.codes;

/// 材料类型.
public enum MaterialType implements Coded {
  CERTIFICATE("1", "证件证书证明"),
  FORM("2", "申请表格文书"),
  OTHER("3", "其他");

  private final String code;
  private final String zh;

  MaterialType(String code, String zh) {
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
