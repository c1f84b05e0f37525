package cn.onestop.matters.matter;

/// Why an application is not accepted (行政许可法第32条).
public enum RefusalGround {
  /// 依法不需要取得许可
  NOT_A_LICENCE_MATTER,
  /// 依法不属于本机关职权
  NOT_OUR_POWER,
  /// 补正后仍不符合
  INCOMPLETE_AFTER_NOTICE,
  /// 其他
  OTHER
}
