package cn.onestop.complaints.worklist.web;

import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Kind;
import cn.onestop.complaints.worklist.Worklist;
import cn.onestop.complaints.worklist.Worklist.Question;
import cn.onestop.complaints.worklist.WorklistEntry;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/complaints`: what there is to handle, what is due first on top.
@RestController
public class WorklistController {

  private final Worklist worklist;
  private final Calendars calendars;

  public WorklistController(Worklist worklist, Calendars calendars) {
    this.worklist = worklist;
    this.calendars = calendars;
  }

  /// A page of it. Without a state: everything that is open. The list follows the complaints within
  /// moments; a complaint itself is always shown as it is.
  @GetMapping("/api/v1/complaints")
  Page<WorklistEntry> complaints(
      @RequestParam(required = false) @Nullable ComplaintState state,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate due,
      @RequestParam(required = false) @Nullable String q,
      Caller caller,
      PageRequest page) {
    return worklist.page(
        new Question(
            state,
            kind,
            due == null ? null : calendars.time().hours().instant(due.atTime(LocalTime.MAX)),
            q == null || q.isBlank() ? null : q.strip()),
        caller,
        page);
  }
}
