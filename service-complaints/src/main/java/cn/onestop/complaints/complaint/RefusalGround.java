package cn.onestop.complaints.complaint;

/// Why a complaint is not accepted: it has a channel of its own by law (信访工作条例第31条), or is done.
public enum RefusalGround {
  /// 诉讼
  LITIGATION,
  /// 仲裁
  ARBITRATION,
  /// 行政复议
  REVIEW,
  /// 纪检监察
  DISCIPLINE,
  /// 信访
  PETITION,
  /// 已办结
  ALREADY_CONCLUDED,
  /// 其他
  OTHER
}
