package cn.onestop.catalog.codes;

/// How grave a risk of abuse is 廉政风险等级.
public enum RiskGrade implements Coded {
  HIGH("HIGH", "高"),
  MEDIUM("MEDIUM", "中"),
  LOW("LOW", "低");

  private final String code;
  private final String zh;

  RiskGrade(String code, String zh) {
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
