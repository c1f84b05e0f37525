package cn.onestop.catalog.codes;

/// Where a step is done.
public enum StepLevel implements Coded {
  VILLAGE("VILLAGE", "村（社区）"),
  TOWNSHIP("TOWNSHIP", "乡镇"),
  COUNTY("COUNTY", "县级");

  private final String code;
  private final String zh;

  StepLevel(String code, String zh) {
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
