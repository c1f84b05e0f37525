package cn.onestop.catalog.legal;

/// How a legal text, or an article of it, stands on a day 时效性.
public enum LegalTextStatus {
  /// 尚未施行.
  NOT_YET_IN_FORCE,
  /// 现行有效.
  IN_FORCE,
  /// 有效期已满.
  EXPIRED,
  /// 已废止.
  REPEALED
}
