package cn.onestop.matters.matter;

import java.util.Locale;

/// What can be done to an application once it is filed.
public enum Operation {
  /// 受理
  ACCEPT,
  /// 不予受理
  REFUSE,
  /// 跑动登记: the applicant came to the centre.
  VISIT,
  /// 环节办结: a handling step is done.
  COMPLETE_STEP,
  /// 决定
  DECIDE,
  /// 办结
  CLOSE,
  /// 送达
  DELIVER,
  /// 撤回
  WITHDRAW,
  /// 删除个人信息
  ERASE,
  /// A due date that awaited a calendar is counted; a rule of the house, nobody's to call.
  COUNT_DUE_DATE;

  /// The name in addresses and answers, as `complete-step`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether somebody may ask for it.
  public boolean callable() {
    return this != COUNT_DUE_DATE;
  }
}
