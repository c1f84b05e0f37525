package cn.onestop.matters.paper;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Dates and limits as papers write them.
record ChineseDates(OfficeHours hours) {

  String day(Instant moment) {
    return day(hours.dateOf(moment));
  }

  private static String day(LocalDate date) {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  String moment(Instant moment) {
    LocalDateTime local = hours.local(moment);
    return "%s%d时%02d分".formatted(day(local.toLocalDate()), local.getHour(), local.getMinute());
  }

  /// Until when; what could not be counted is said so, never guessed.
  String until(PlainDue due) {
    Instant end = due.due();
    if (end != null) {
      return "至" + moment(end) + "止";
    }
    LocalDate known = due.notBefore();
    return "届满日待%s年放假安排公布后计算，另行告知%s"
        .formatted(
            due.awaitingCalendar() == null ? "次" : due.awaitingCalendar().toString(),
            known == null ? "" : "，不早于" + day(known));
  }

  /// How long.
  static String length(PlainLimit limit) {
    return length(limit.amount(), limit.unit());
  }

  static String length(int amount, String unit) {
    return switch (unit) {
      case "WORKING_DAY" -> amount + "个工作日";
      case "CALENDAR_DAY" -> amount + "日";
      case "HOUR" -> amount + "小时";
      default -> "当场";
    };
  }

  /// From when and over which days it is counted (行政许可法第82条; 民法典第201、203条).
  static String counting(PlainLimit limit) {
    String from =
        switch (limit.start()) {
          case "FILED", "RECEIVED" -> "收到申请";
          case "ACCEPTED" -> "受理";
          case "DECIDED" -> "作出决定";
          default -> "本告知";
        };
    return switch (limit.unit()) {
      case "WORKING_DAY" -> "自" + from + "之日的次日起计算，法定节假日和休息日除外，调休上班日计入";
      case "CALENDAR_DAY" -> "自" + from + "之日的次日起按日计算，最后一日是法定休假日的，顺延至休假日结束的次日";
      case "HOUR" -> "自" + from + "时起计算";
      default -> "自" + from + "起当场办理";
    };
  }

  /// Length, end and the way of counting in one line.
  String full(PlainLimit limit, PlainDue due) {
    return "%s，%s（%s）".formatted(length(limit), until(due), counting(limit));
  }
}
