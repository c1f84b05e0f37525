package cn.onestop.time.calendar;

/// What a date is to an office.
public enum DayKind {
  /// 工作日: Monday to Friday, no holiday.
  WORKDAY,
  /// 调休上班: a Saturday or Sunday on which the yearly notice makes everybody work.
  MAKE_UP_WORKDAY,
  /// 周末: Saturday or Sunday.
  WEEKEND,
  /// 节假日: a day off by the yearly notice, whatever day of the week.
  HOLIDAY,
  /// The notice of that year is not imported; nobody may guess.
  UNKNOWN;

  public boolean isWorkingDay() {
    return this == WORKDAY || this == MAKE_UP_WORKDAY;
  }
}
