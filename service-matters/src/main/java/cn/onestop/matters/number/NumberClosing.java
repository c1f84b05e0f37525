package cn.onestop.matters.number;

/// Why a number was closed without ever standing on a matter. It is not given again.
public enum NumberClosing {
  /// 申请未完成: the filing was broken off between the number and the matter, and nobody tried again.
  BROKEN_OFF,
  /// 另号受理: the same filing came again late, and stands under another number.
  FILED_UNDER_ANOTHER,
  /// 前置事项未办成: the result of another matter that this one needed did not come.
  RESULT_DID_NOT_COME,
  /// 未记载: counted, but never written down; only before numbers were reserved, or after a failover
  /// of the store.
  NEVER_WRITTEN
}
