package cn.onestop.complaints.complaint;

/// How a complaint came in.
public enum Channel {
  /// 网上: by whoever complains, signed in or not.
  ONLINE,
  /// 窗口
  WINDOW,
  /// 电话
  PHONE,
  /// 来信
  MAIL,
  /// 电子邮件
  EMAIL,
  /// 意见箱
  LETTER_BOX,
  /// 12345热线
  HOTLINE_12345
}
