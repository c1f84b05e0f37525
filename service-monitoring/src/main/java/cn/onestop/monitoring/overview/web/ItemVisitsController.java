package cn.onestop.monitoring.overview.web;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.monitoring.overview.ItemVisits;
import cn.onestop.monitoring.overview.ReadItemVisits;
import cn.onestop.monitoring.overview.SupervisedOffice;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Run-at-most-once item by item.
@RestController
class ItemVisitsController {

  private final ReadItemVisits reading;
  private final OfficeClock clock;
  private final OfficeHours hours;

  ItemVisitsController(ReadItemVisits reading, OfficeClock clock, OfficeHours hours) {
    this.reading = reading;
    this.clock = clock;
    this.hours = hours;
  }

  /// Shows run-at-most-once 最多跑一次 item by item, of the matters closed in some months: zero-visit
  /// rate 零跑率, one-visit rate, average visits, compliance, breaches by cause. Visits that lie with
  /// the applicant are listed apart.
  ///
  /// @param centre area code of the centre; the caller's own if absent
  /// @param department code of one department; all that is the caller's if absent
  /// @param item code of one item; all if absent
  /// @param from a day of the first month; the last month alone if absent
  /// @param to a day of the last month; this month if absent
  @GetMapping("/api/v1/supervision/visits/items")
  ItemVisits items(
      @RequestParam(required = false) @Nullable String centre,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Caller caller) {
    YearMonth last = YearMonth.from(to == null ? hours.dateOf(clock.now()) : to);
    YearMonth first = from == null ? last : YearMonth.from(from);
    return reading.read(SupervisedOffice.of(caller, centre, department), first, last, item);
  }
}
