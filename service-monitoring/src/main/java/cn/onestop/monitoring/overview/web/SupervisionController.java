package cn.onestop.monitoring.overview.web;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.monitoring.card.Lamp;
import cn.onestop.monitoring.overview.Overview;
import cn.onestop.monitoring.overview.ReadOverview;
import cn.onestop.monitoring.overview.SupervisedOffice;
import cn.onestop.monitoring.overview.web.SupervisionLists.Period;
import cn.onestop.monitoring.rules.Level;
import cn.onestop.monitoring.view.Watched;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Supervision for those who answer for a centre or a department. `from` and `to` are dates of the
/// office, both included.
@RestController
@RequestMapping("/api/v1/supervision")
class SupervisionController {

  private final ReadOverview readOverview;
  private final SupervisionLists lists;
  private final OfficeHours hours;

  SupervisionController(ReadOverview readOverview, ViewReader<Watched> view, OfficeHours hours) {
    this.readOverview = readOverview;
    this.lists = new SupervisionLists(view);
    this.hours = hours;
  }

  /// Shows the figures of a day.
  ///
  /// @param centre area code of the centre; the caller's own if absent
  /// @param department code of one department; all that is the caller's if absent
  /// @param date the office's day; today if absent
  @GetMapping("/overview")
  Overview overview(
      @RequestParam(required = false) @Nullable String centre,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable LocalDate date,
      Caller caller) {
    SupervisedOffice office = SupervisedOffice.of(caller, centre, department);
    return readOverview.read(office.centre(), office.department(), date);
  }

  /// Shows the open matters with their lamps 灯.
  ///
  /// @param centre area code of the centre; the caller's own if absent
  /// @param department code of one department; all that is the caller's if absent
  /// @param lamp only those with this lamp
  @GetMapping("/matters")
  Page<WatchedMatterResponse> matters(
      @RequestParam(required = false) @Nullable String centre,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable Lamp lamp,
      PageRequest page,
      Caller caller) {
    return lists.matters(SupervisedOffice.of(caller, centre, department), lamp, page);
  }

  /// Shows the warnings, yellow and red cards 预警/黄牌/红牌 that stand, with the evidence.
  ///
  /// @param centre area code of the centre; the caller's own if absent
  /// @param department code of one department; all that is the caller's if absent
  /// @param level only cards of this level
  /// @param from the first day
  /// @param to the last day
  @GetMapping("/cards")
  Page<CardResponse> cards(
      @RequestParam(required = false) @Nullable String centre,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable Level level,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      PageRequest page,
      Caller caller) {
    return lists.cards(
        SupervisedOffice.of(caller, centre, department), level, period(from, to), page);
  }

  /// Shows the visits beyond what the item asks for 最多跑一次.
  ///
  /// @param centre area code of the centre; the caller's own if absent
  /// @param department code of one department; all that is the caller's if absent
  /// @param breach only visits that break run-at-most-once, or only those that do not
  /// @param from the first day
  /// @param to the last day
  @GetMapping("/visits")
  Page<VisitResponse> visits(
      @RequestParam(required = false) @Nullable String centre,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable Boolean breach,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      PageRequest page,
      Caller caller) {
    return lists.visits(
        SupervisedOffice.of(caller, centre, department), breach, period(from, to), page);
  }

  private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Period(begin(from), to == null ? null : begin(to.plusDays(1)));
  }

  private @Nullable Instant begin(@Nullable LocalDate day) {
    return day == null ? null : hours.instant(day.atStartOfDay());
  }
}
