package cn.onestop.matters.worklist.web;

import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.dispatch.Queue;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.PromiseLamp;
import cn.onestop.matters.worklist.Waiting;
import cn.onestop.matters.worklist.Worklist;
import cn.onestop.matters.worklist.Worklist.Question;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/matters`: what the caller has to do, what is due first on top.
@RestController
public class WorklistController {

  private final Worklist worklist;
  private final Calendars calendars;
  private final Staff staff;
  private final Offices offices;
  private final OfficeClock clock;

  public WorklistController(
      Worklist worklist, Calendars calendars, Staff staff, Offices offices, OfficeClock clock) {
    this.worklist = worklist;
    this.calendars = calendars;
    this.staff = staff;
    this.offices = offices;
    this.clock = clock;
  }

  /// Shows a page of the worklist, what is due first on top. Without a state: everything that is
  /// open. The list follows the matters within moments; a matter itself is always shown as it is.
  ///
  /// @param window code of the window that took it in
  /// @param mine only what the caller has taken on, or a colleague whom they cover, and what they
  ///   filed or accepted
  /// @param queue code of the office in whose queue it waits for somebody to take it on
  /// @param department code of the department that answers for it
  /// @param due the last day of what is to be shown
  /// @param lamp how it stands against the promise now
  /// @param q how the number begins
  @GetMapping("/api/v1/matters")
  Page<WorklistLineResponse> matters(
      @RequestParam(required = false) @Nullable MatterState state,
      @RequestParam(required = false) @Nullable String window,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable String queue,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due,
      @RequestParam(required = false) @Nullable PromiseLamp lamp,
      @RequestParam(required = false) @Nullable String q,
      Caller caller,
      PageRequest page) {
    WorkingTime time = calendars.time();
    Instant now = clock.now();
    Waiting waiting = new Waiting(staff, offices, caller, now);
    String office = given(queue);
    Queue of = office == null ? null : waiting.queue(office);
    Page<WorklistEntry> found =
        worklist.page(
            new Question(
                state == null ? null : state.name(),
                state != null && state.ended(),
                given(window),
                given(department),
                mine,
                waiting.covered(),
                of,
                due == null ? null : time.hours().instant(due.atTime(LocalTime.MAX)),
                given(q),
                waiting
                    .fits(mine, of)
                    .and(entry -> lamp == null || PromiseLamp.of(entry, now, time) == lamp)),
            caller,
            page);
    return found.map(entry -> WorklistLineResponse.of(entry, now, time, waiting::presence));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
