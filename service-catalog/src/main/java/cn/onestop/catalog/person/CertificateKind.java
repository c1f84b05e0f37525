package cn.onestop.catalog.person;

/// What a certificate to act lets its holder do.
public enum CertificateKind {
  /// 行政执法证: to enforce, to inspect, to decide on a licence. Whoever has none does no work of
  /// enforcement (国办发〔2018〕118号: 持证上岗和资格管理; 行政处罚法第42条).
  ENFORCEMENT,
  /// 行政执法监督证: to supervise those who enforce.
  ENFORCEMENT_SUPERVISION
}
