package cn.onestop.matters.matter;

/// How the result reached the applicant.
public enum DeliveryMethod {
  /// 窗口
  WINDOW,
  /// 邮寄
  MAIL,
  /// 电子
  ELECTRONIC,
  /// 村代办
  VILLAGE
}
