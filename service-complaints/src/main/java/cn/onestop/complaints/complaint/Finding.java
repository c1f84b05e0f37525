package cn.onestop.complaints.complaint;

/// What was found to be true of it.
public enum Finding {
  /// 属实
  FOUNDED,
  /// 部分属实
  PARTLY_FOUNDED,
  /// 不属实
  UNFOUNDED,
  /// 不涉及: nothing was alleged, as in a consultation.
  NOT_APPLICABLE
}
