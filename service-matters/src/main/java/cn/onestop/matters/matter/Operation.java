package cn.onestop.matters.matter;

import java.util.List;
import java.util.Locale;

/// What can be done to an application once it is filed.
public enum Operation {
  /// 受理
  ACCEPT,
  /// 容缺受理
  ACCEPT_PROVISIONALLY,
  /// 告知承诺受理: a commitment takes the place of the examination.
  ACCEPT_ON_COMMITMENT,
  /// 即办: accepted, decided and closed on the spot in one go.
  SETTLE,
  /// 一次性告知补正
  REQUEST_SUPPLEMENT,
  /// 补正
  SUPPLEMENT,
  /// 不予受理
  REFUSE,
  /// 退件
  RETURN,
  /// 转办
  TRANSFER,
  /// 签收: somebody of the office takes on what the matter waits for there.
  CLAIM,
  /// 退回待办: it is given back to the queue.
  RELEASE,
  /// 移交: it goes to a colleague of the same office.
  HAND_OVER,
  /// 分派: the head gives it to somebody of the office.
  ASSIGN,
  /// 跑动登记: the applicant came to the centre.
  VISIT,
  /// 环节办结: a handling step is done.
  COMPLETE_STEP,
  /// 特别程序
  START_SPECIAL_PROCEDURE,
  /// 特别程序结束
  END_SPECIAL_PROCEDURE,
  /// 延期
  EXTEND,
  /// 决定
  DECIDE,
  /// 办结
  CLOSE,
  /// 送达
  DELIVER,
  /// 告知承诺核查
  CHECK_COMMITMENT,
  /// 撤销
  REVOKE,
  /// 归档
  ARCHIVE,
  /// 撤回
  WITHDRAW,
  /// 删除个人信息
  ERASE,
  /// A due date that awaited a calendar is counted; a rule of the house, nobody's to call.
  COUNT_DUE_DATE,
  /// 视为受理: the office was silent for too long; a rule of the house.
  DEEM_ACCEPTED,
  /// 视为撤回: what was missing did not come; a rule of the house.
  DEEM_WITHDRAWN,
  /// 撤销受理: what was promised did not come; a rule of the house.
  DEEM_REVOKED;

  /// The name in addresses and answers, as `complete-step`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> wireNames(List<Operation> operations) {
    return operations.stream().map(Operation::wireName).toList();
  }

  /// Whether somebody may ask for it.
  public boolean callable() {
    return compareTo(COUNT_DUE_DATE) < 0;
  }
}
