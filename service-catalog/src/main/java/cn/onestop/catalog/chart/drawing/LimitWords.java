package cn.onestop.catalog.chart.drawing;

import cn.onestop.events.PlainLimit;

/// A time limit as it is written in a chart.
final class LimitWords {

  private LimitWords() {}

  static String of(PlainLimit limit) {
    return switch (limit.unit()) {
      case "WORKING_DAY" -> limit.amount() + "个工作日";
      case "CALENDAR_DAY" -> limit.amount() + "日";
      case "HOUR" -> limit.amount() + "小时";
      case "ON_THE_SPOT" -> "当场办结";
      default -> limit.amount() + " " + limit.unit();
    };
  }
}
