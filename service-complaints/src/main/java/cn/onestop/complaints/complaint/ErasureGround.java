package cn.onestop.complaints.complaint;

/// Why personal data is erased.
public enum ErasureGround {
  /// 保存期满
  RETENTION_ENDED,
  /// 投诉人要求
  COMPLAINANT_REQUEST
}
