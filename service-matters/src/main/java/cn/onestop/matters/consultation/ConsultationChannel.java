package cn.onestop.matters.consultation;

/// How the visitor came to the staff.
public enum ConsultationChannel {
  /// 窗口
  WINDOW,
  /// 电话
  PHONE,
  /// 网上
  ONLINE,
  /// 村级
  VILLAGE
}
