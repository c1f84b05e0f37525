package cn.onestop.catalog.codes;

/// 事项类型, GB/T 39046-2020 A.1. The standard leaves 11–19 and those from 21 on to the places.
public enum TaskType implements Coded {
  POWER("00", "行政权力（总）"),
  LICENCE("01", "行政许可"),
  PENALTY("02", "行政处罚"),
  COERCION("03", "行政强制"),
  LEVY("04", "行政征收"),
  PAYMENT("05", "行政给付"),
  INSPECTION("06", "行政检查"),
  CONFIRMATION("07", "行政确认"),
  REWARD("08", "行政奖励"),
  RULING("09", "行政裁决"),
  OTHER_POWER("10", "其他行政权力"),
  PUBLIC_SERVICE("20", "公共服务");

  private final String code;
  private final String zh;

  TaskType(String code, String zh) {
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
