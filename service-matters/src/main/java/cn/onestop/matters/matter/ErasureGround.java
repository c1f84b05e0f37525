package cn.onestop.matters.matter;

/// Why personal data is erased.
public enum ErasureGround {
  /// 保存期满
  RETENTION_ENDED,
  /// 申请人要求
  APPLICANT_REQUEST
}
