package cn.onestop.catalog.linked;

import cn.onestop.events.PlainLimit;

/// A time limit as linked data can carry it.
final class LimitWords {

  private LimitWords() {}

  /// As `xsd:duration`. It knows no working days: they are told as days, and [#chinese] says which
  /// kind they are.
  static String duration(PlainLimit limit) {
    return switch (limit.unit()) {
      case "HOUR" -> "PT" + limit.amount() + "H";
      case "ON_THE_SPOT" -> "PT0S";
      default -> "P" + limit.amount() + "D";
    };
  }

  static String chinese(PlainLimit limit) {
    return switch (limit.unit()) {
      case "WORKING_DAY" -> limit.amount() + "个工作日";
      case "HOUR" -> limit.amount() + "小时";
      case "ON_THE_SPOT" -> "当场办结";
      default -> limit.amount() + "日";
    };
  }
}
