package cn.onestop.catalog.legal;

/// Why a legal text, or an article of it, is no longer in force.
public enum RepealReason {
  /// 明令废止.
  ABOLISHED,
  /// 由新的规定代替.
  REPLACED,
  /// 适用期已过或者调整对象消失，自然失效.
  LAPSED
}
