package cn.onestop.matters.dispatch;

/// What a matter waits for in a queue.
public enum Awaited {
  /// 待受理: to be accepted, or turned away, or told what is missing.
  ACCEPT,
  /// 待补正: what is missing is to be taken in when it comes.
  SUPPLEMENT,
  /// 待办环节: a step is to be done.
  COMPLETE_STEP,
  /// 特别程序中: the result of the special procedure is to come.
  END_SPECIAL_PROCEDURE,
  /// 待决定
  DECIDE,
  /// 待办结
  CLOSE,
  /// 待送达
  DELIVER
}
