package cn.onestop.catalog.codes;

/// Why a version is published 动态调整事由.
public enum ChangeReason implements Coded {
  ADDED("ADDED", "新增"),
  TAKEN_OVER("TAKEN_OVER", "承接"),
  CHANGED("CHANGED", "变更"),
  MERGED("MERGED", "合并"),
  SPLIT("SPLIT", "分设"),
  DELEGATED("DELEGATED", "下放"),
  CANCELLED("CANCELLED", "取消");

  private final String code;
  private final String zh;

  ChangeReason(String code, String zh) {
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

  /// Whether the government has to approve it. A change of elements (basis, name, body, limit, fee,
  /// flow) needs the reviewer's approval only.
  public boolean needsGovernmentApproval() {
    return this != CHANGED;
  }
}
