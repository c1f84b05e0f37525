package cn.onestop.matters.worklist.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.sheets.CsvSheetWriter;
import cn.onestop.kit.sheets.SheetWriter;
import cn.onestop.kit.sheets.XlsxSheetWriter;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.web.WholeFile;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.ExportWorklist;
import cn.onestop.matters.worklist.PromiseLamp;
import cn.onestop.matters.worklist.Question;
import cn.onestop.matters.worklist.Waiting;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the worklist as a table for a spreadsheet; what was handed out is on record.
@RestController
class WorklistExportController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final ExportWorklist exporting;
  private final Calendars calendars;
  private final Staff staff;
  private final Offices offices;
  private final OfficeClock clock;
  private final AuditTrail trail;

  WorklistExportController(
      ExportWorklist exporting,
      Calendars calendars,
      Staff staff,
      Offices offices,
      OfficeClock clock,
      AuditTrail trail) {
    this.exporting = exporting;
    this.calendars = calendars;
    this.staff = staff;
    this.offices = offices;
    this.clock = clock;
    this.trail = trail;
  }

  /// Exports the worklist as a table, CSV in UTF-8 or a workbook (XLSX), with the filters and in
  /// the order of the worklist. It holds no personal data. More than 10000 lines are refused (422).
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
  @GetMapping({"/api/v1/matters/export.csv", "/api/v1/matters/export.xlsx"})
  ResponseEntity<InputStreamResource> export(
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
      Caller caller,
      AuditedCall call,
      Locale locale,
      HttpServletRequest request)
      throws IOException {
    Question question =
        new Asked()
            .standing(state, lamp, dueFrom, due, awaiting)
            .where(window, department, village)
            .waiting(new Waiting(staff, offices, caller, clock.now()).asked(mine, queue))
            .about(item, caseType, channel, filedFrom, filedTo)
            .number(q)
            .question();
    boolean workbook = request.getRequestURI().endsWith(".xlsx");
    WholeFile file = WholeFile.of(bytes -> write(question, caller, locale, workbook, bytes));
    String name =
        "matters-%s.%s"
            .formatted(calendars.time().hours().dateOf(clock.now()), workbook ? "xlsx" : "csv");
    caller.centres().forEach(centre -> trail.saw(call, name, centre));
    return file.sent(workbook ? XLSX : CSV, name, CacheControl.noStore());
  }

  private void write(
      Question question, Caller caller, Locale locale, boolean workbook, OutputStream bytes)
      throws IOException {
    WorkingTime time = calendars.time();
    Instant now = clock.now();
    WorklistTable table = new WorklistTable(locale, now, time);
    try (SheetWriter writer =
        workbook ? new XlsxSheetWriter(bytes, table.sheet()) : new CsvSheetWriter(bytes)) {
      writer.row(table.header());
      exporting.export(question, caller, now, time, entry -> writer.row(table.row(entry)));
    }
  }
}
