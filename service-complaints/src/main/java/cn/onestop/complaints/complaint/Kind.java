package cn.onestop.complaints.complaint;

/// What somebody wants.
public enum Kind {
  /// 咨询
  CONSULTATION,
  /// 求助
  HELP,
  /// 意见建议
  SUGGESTION,
  /// 投诉举报
  COMPLAINT
}
