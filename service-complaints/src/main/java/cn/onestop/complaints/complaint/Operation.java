package cn.onestop.complaints.complaint;

import java.util.Locale;

/// What can be done to a complaint once it is filed.
public enum Operation {
  /// 受理
  ACCEPT,
  /// 不予受理
  REFUSE,
  /// 答复
  REPLY,
  /// 删除个人信息
  ERASE,
  /// A due date that awaited a calendar is counted; a rule of the house, nobody's to call.
  COUNT_DUE_DATE;

  /// The name in addresses and answers.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether somebody may ask for it.
  public boolean callable() {
    return this != COUNT_DUE_DATE;
  }
}
