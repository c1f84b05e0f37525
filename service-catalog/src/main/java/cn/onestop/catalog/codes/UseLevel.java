package cn.onestop.catalog.codes;

/// 行使层级, A.2.
public enum UseLevel implements Coded {
  STATE("1", "国家"),
  PROVINCE("2", "省"),
  CITY("3", "市"),
  COUNTY("4", "县"),
  TOWNSHIP("5", "镇（乡、街道）"),
  VILLAGE("6", "村（社区）"),
  BY_LEVEL("7", "分级管理");

  private final String code;
  private final String zh;

  UseLevel(String code, String zh) {
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
