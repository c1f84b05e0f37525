package cn.onestop.matters.prereview;

import java.util.List;
import java.util.Locale;

/// What can be done to a pre-review once it is there.
public enum PreReviewOperation {
  /// 预审通过
  PASS,
  /// 一次性告知预审需补正
  REQUEST_CORRECTION,
  /// 告知不属本中心
  NOT_OURS,
  /// 预审补正
  RESUBMIT,
  /// 撤回
  WITHDRAW,
  /// 删除个人信息
  ERASE,
  /// 收件: an application was filed under it; nobody's to call here.
  FILE,
  /// 失效; a rule of the house.
  LAPSE,
  /// A due date that awaited a calendar is counted; a rule of the house.
  COUNT_DUE_DATE;

  /// The name in addresses and answers, as `request-correction`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> wireNames(List<PreReviewOperation> operations) {
    return operations.stream().map(PreReviewOperation::wireName).toList();
  }

  /// Whether somebody may ask for it.
  public boolean callable() {
    return compareTo(FILE) < 0;
  }
}
