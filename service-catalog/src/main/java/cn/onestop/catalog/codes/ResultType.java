package cn.onestop.catalog.codes;

/// 办理结果类型.
public enum ResultType implements Coded {
  CERTIFICATE("1", "出证办结"),
  DOCUMENT("2", "出文办结"),
  APPROVAL("3", "审批办结"),
  OTHER("9", "其他");

  private final String code;
  private final String zh;

  ResultType(String code, String zh) {
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
