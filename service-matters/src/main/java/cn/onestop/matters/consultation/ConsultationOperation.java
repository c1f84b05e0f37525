package cn.onestop.matters.consultation;

import java.util.List;
import java.util.Locale;

/// What can be done with a consultation once it is recorded.
public enum ConsultationOperation {
  /// 答复
  ANSWER,
  /// 转交
  HAND_OVER,
  /// 接办
  TAKE_OVER,
  /// 退回转交
  DECLINE,
  /// 指引: to the right body outside the centre.
  LEAD_TO,
  /// 转为办件
  FILE,
  /// 来访人离开
  LEAVE,
  /// 删除个人信息
  ERASE;

  /// The last part of the endpoint that does it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> wireNames(List<ConsultationOperation> operations) {
    return operations.stream().map(ConsultationOperation::wireName).toList();
  }
}
