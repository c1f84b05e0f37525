package cn.onestop.matters.consultation;

/// Why the personal data of a consultation is erased.
public enum ConsultationErasureGround {
  /// 保存期满
  RETENTION_ENDED,
  /// 申请人要求
  APPLICANT_REQUEST
}
