package cn.onestop.kit.audit;

/// What became of a call, as the audit tells it.
public enum AuditOutcome {
  /// It was refused.
  REFUSED,
  /// A matter or complaint was read in full, personal data masked.
  SEEN,
  /// Somebody was looked for by name, ID number or phone.
  SEARCHED,
  /// Personal data was opened.
  OPENED,
  /// The reason of an opening was read.
  REASON_OPENED,
  /// Records could not be kept.
  LOST,
  /// The reasons of a sheet were erased, their retention having ended.
  REASONS_ERASED
}
