package cn.onestop.matters.prereview.web;

import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.prereview.PreReviewLine;
import cn.onestop.matters.prereview.PreReviewList;
import cn.onestop.matters.prereview.PreReviewState;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/pre-reviews`: what there is to check, what is due first on top.
@RestController
public class PreReviewListController {

  private final PreReviewList list;
  private final Calendars calendars;
  private final OfficeClock clock;

  public PreReviewListController(PreReviewList list, Calendars calendars, OfficeClock clock) {
    this.list = list;
    this.calendars = calendars;
    this.clock = clock;
  }

  /// A pre-review as a line of a list; nothing of it is personal data.
  ///
  /// @param due until when the office gives its result, then until when that is kept
  /// @param overdue whether the office's time for its result has passed
  /// @param awaiting the year whose calendar is awaited
  record PreReviewLineResponse(
      String number,
      String itemCode,
      String itemName,
      PreReviewState state,
      String centre,
      String department,
      @Nullable String village,
      String channel,
      Instant submittedAt,
      int round,
      @Nullable Instant due,
      @Nullable LocalDate dueOn,
      boolean overdue,
      @Nullable Integer awaiting,
      @Nullable Instant endedAt) {

    static PreReviewLineResponse of(PreReviewLine line, Instant now, WorkingTime time) {
      Instant due = line.due();
      return new PreReviewLineResponse(
          line.number(),
          line.itemCode(),
          line.itemName(),
          line.state(),
          line.centre(),
          line.department(),
          line.village(),
          line.channel(),
          line.submittedAt(),
          line.round(),
          due,
          due == null ? null : time.hours().dateOf(due),
          line.overdue(now),
          line.awaiting(),
          line.endedAt());
    }
  }

  /// Shows a page of pre-reviews 预审 in one state, what is due first on top: a centre's at its
  /// windows, a department's or a village's own, and to the public what they handed in themselves.
  /// Without a state: what the office has to look at.
  @GetMapping("/api/v1/pre-reviews")
  Page<PreReviewLineResponse> preReviews(
      @RequestParam(required = false) @Nullable PreReviewState state,
      Caller caller,
      PageRequest page) {
    Instant now = clock.now();
    WorkingTime time = calendars.time();
    return list.page(state == null ? PreReviewState.SUBMITTED : state, caller, page)
        .map(line -> PreReviewLineResponse.of(line, now, time));
  }
}
