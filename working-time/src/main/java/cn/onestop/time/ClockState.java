package cn.onestop.time;

/// What a limit's clock is doing.
public enum ClockState {
  /// 计时中
  RUNNING,
  /// 暂停: in a pause that still counts as one.
  PAUSED,
  /// 超期: past the due moment.
  OVERDUE,
  /// 待日历: the reading lies in a year not yet imported; its figures are the last known ones.
  AWAITING_CALENDAR
}
