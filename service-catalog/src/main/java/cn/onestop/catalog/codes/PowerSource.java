package cn.onestop.catalog.codes;

/// 权力来源. No standard numbers them; these are ours.
public enum PowerSource implements Coded {
  STATUTORY("1", "法定本级行使"),
  DELEGATED("2", "上级下放"),
  ENTRUSTED("3", "委托"),
  OTHER("9", "其他");

  private final String code;
  private final String zh;

  PowerSource(String code, String zh) {
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
