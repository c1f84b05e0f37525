package cn.onestop.matters.matter;

/// What the applicant came for.
public enum VisitPurpose {
  /// 提交
  FILING,
  /// 补正
  CORRECTION,
  /// 签字、面谈
  SIGNATURE,
  /// 取件
  PICK_UP,
  OTHER
}
