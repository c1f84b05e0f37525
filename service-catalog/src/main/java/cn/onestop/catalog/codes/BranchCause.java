package cn.onestop.catalog.codes;

/// Why a matter leaves the main line.
public enum BranchCause implements Coded {
  SUPPLEMENT("SUPPLEMENT", "补正"),
  REFUSAL("REFUSAL", "不予受理"),
  SPECIAL_PROCEDURE("SPECIAL_PROCEDURE", "特别程序"),
  DENIAL("DENIAL", "不予许可"),
  RETURN("RETURN", "退回");

  private final String code;
  private final String zh;

  BranchCause(String code, String zh) {
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
