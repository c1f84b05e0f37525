package cn.onestop.matters.worklist.web;

import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.AwaitLine;
import cn.onestop.matters.worklist.CountWorklist;
import cn.onestop.matters.worklist.PromiseLamp;
import cn.onestop.matters.worklist.SeenChange;
import cn.onestop.matters.worklist.Waiting;
import cn.onestop.matters.worklist.Worklist;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/matters`: what the caller has to do, what is due first on top.
@RestController
public class WorklistController {

  /// Names the change that a list does not show yet.
  static final String BEHIND = "OneStop-Behind";

  private final Worklist worklist;
  private final CountWorklist counting;
  private final AwaitLine awaiting;
  private final Calendars calendars;
  private final Staff staff;
  private final Offices offices;
  private final OfficeClock clock;

  public WorklistController(
      Worklist worklist,
      CountWorklist counting,
      AwaitLine awaiting,
      Calendars calendars,
      Staff staff,
      Offices offices,
      OfficeClock clock) {
    this.worklist = worklist;
    this.counting = counting;
    this.awaiting = awaiting;
    this.calendars = calendars;
    this.staff = staff;
    this.offices = offices;
    this.clock = clock;
  }

  /// Shows a page of the worklist, what is due first on top. Without a state: everything that is
  /// open. The list follows the matters within moments; a matter itself is always shown as it is.
  ///
  /// @param state any of these, separated by commas; either open ones or ended ones
  /// @param window code of the window that took it in
  /// @param mine only what the caller has taken on, or a colleague whom they cover, and what they
  ///   filed or accepted
  /// @param queue code of the office in whose queue it waits for somebody to take it on
  /// @param department code of the department that answers for it
  /// @param village code of the village that took it in
  /// @param item code of the item
  /// @param caseType `1` 即办件, `2` 承诺件, `9` others (GB/T 39046-2020 A.6)
  /// @param channel how it came
  /// @param filedFrom the first day of filing
  /// @param filedTo the last day of filing
  /// @param dueFrom the first day on which the promise ends
  /// @param due the last day on which the promise ends
  /// @param awaiting the year whose calendar its limits await
  /// @param lamp how it stands against the promise now, any of these
  /// @param q how the number begins
  /// @param seen a change the caller was told of, as `NUMBER:VERSION` with the version of its
  ///   `ETag`: the answer waits a moment until the list shows it; a list that does not by then says
  ///   so in the header `OneStop-Behind`
  @GetMapping("/api/v1/matters")
  ResponseEntity<Page<WorklistLineResponse>> matters(
      @RequestParam(required = false) @Nullable Set<MatterState> state,
      @RequestParam(required = false) @Nullable String window,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable String queue,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String village,
      @RequestParam(required = false) @Nullable String item,
      @RequestParam(required = false) @Nullable String caseType,
      @RequestParam(required = false) @Nullable Channel channel,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate filedFrom,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate filedTo,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueFrom,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due,
      @RequestParam(required = false) @Nullable Integer awaiting,
      @RequestParam(required = false) @Nullable Set<PromiseLamp> lamp,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String seen,
      Caller caller,
      PageRequest page) {
    Instant now = clock.now();
    Waiting waiting = new Waiting(staff, offices, caller, now);
    var question =
        new Asked()
            .standing(state, lamp, dueFrom, due, awaiting)
            .where(window, department, village)
            .waiting(waiting.asked(mine, queue))
            .about(item, caseType, channel, filedFrom, filedTo)
            .number(q)
            .question();
    var answer = caughtUp(seen, caller);
    WorkingTime time = calendars.time();
    Page<WorklistEntry> found = worklist.page(question, caller, now, time, page);
    return answer.body(
        found.map(entry -> WorklistLineResponse.of(entry, now, time, waiting::presence)));
  }

  /// Counts what is open in the caller's sight; each count comes with the query of the worklist
  /// that lists what it counts.
  ///
  /// @param seen as in the worklist
  @GetMapping("/api/v1/matters/counts")
  ResponseEntity<WorklistCountsResponse> counts(
      @RequestParam(required = false) @Nullable String seen, Caller caller) {
    var answer = caughtUp(seen, caller);
    Instant now = clock.now();
    return answer.body(WorklistCountsResponse.of(now, counting.of(caller, now, calendars.time())));
  }

  private ResponseEntity.BodyBuilder caughtUp(@Nullable String seen, Caller caller) {
    var answer = ResponseEntity.ok();
    if (seen != null && !seen.isBlank()) {
      SeenChange change = SeenChange.parse(seen.strip());
      if (!awaiting.await(change, caller)) {
        answer.header(BEHIND, change.toString());
      }
    }
    return answer;
  }
}
