package cn.onestop.matters.dispatch;

/// Whether somebody who has taken something on is there to do it.
public enum Presence {
  /// 在岗
  THERE,
  /// 请假: the cover of the post acts meanwhile, or the head gives it to somebody.
  AWAY,
  /// 离岗: no post at the office any more; what they had lies in the queue again.
  GONE
}
