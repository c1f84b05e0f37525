package cn.onestop.matters.calendar.web;

import cn.onestop.kit.calendars.AwaitingCalendar;
import cn.onestop.kit.calendars.CalendarImport;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.calendar.ImportCalendar;
import cn.onestop.time.calendar.CalendarYear;
import cn.onestop.time.calendar.WorkingCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The working calendar: which years are known, who waits for one that is not, and its import.
@RestController
@RequestMapping("/api/v1/matters/calendars")
public class CalendarController {

  private final ImportCalendar importing;
  private final Calendars calendars;
  private final AwaitingCalendar awaiting;

  public CalendarController(
      ImportCalendar importing, Calendars calendars, AwaitingCalendar awaiting) {
    this.importing = importing;
    this.calendars = calendars;
    this.awaiting = awaiting;
  }

  /// @param text calendar years in the text form of the README
  record CalendarRequest(
      @NotBlank
          @Size(max = 100_000)
          @Schema(example = "year 2027\nversion 1\nsource 国务院办公厅通知\nholiday 2027-01-01 元旦\n")
          String text) {}

  /// @param source the notice it stands in
  record YearResponse(
      int year,
      String version,
      String source,
      int workingDays,
      int holidayDays,
      List<LocalDate> makeUpWorkdays) {

    static List<YearResponse> of(WorkingCalendar calendar) {
      return calendar.years().stream().map(year -> of(calendar, year)).toList();
    }

    private static YearResponse of(WorkingCalendar calendar, CalendarYear year) {
      return new YearResponse(
          year.year(),
          year.version(),
          year.source(),
          calendar.workingDaysIn(year.year()),
          year.holidays().stream().mapToInt(holiday -> holiday.days()).sum(),
          year.makeUpWorkdays());
    }
  }

  /// @param years what the import brought; due dates that awaited them are counted within moments
  record ImportResponse(Instant at, String by, List<YearResponse> years) {

    static ImportResponse of(CalendarImport imported) {
      return new ImportResponse(
          imported.at(), imported.by(), YearResponse.of(WorkingCalendar.parse(imported.text())));
    }
  }

  /// @param awaiting how many matters wait for the calendar of which year
  record CalendarsResponse(
      String officeHours,
      List<YearResponse> years,
      Map<Integer, Long> awaiting,
      List<ImportResponse> imports) {}

  /// Imports calendar years; due dates that awaited them are counted within moments.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ImportResponse> take(
      @Valid @RequestBody CalendarRequest body, Caller caller, RequestKey key) {
    CalendarImport kept = importing.take(body.text(), key, caller.person());
    return ResponseEntity.created(URI.create("/api/v1/matters/calendars"))
        .body(ImportResponse.of(kept));
  }

  /// Shows the working calendar: its years, and how many matters await one that is missing.
  @GetMapping
  CalendarsResponse calendars() {
    calendars.refresh();
    return new CalendarsResponse(
        calendars.time().hours().text(),
        YearResponse.of(calendars.time().calendar()),
        awaiting.perYear(),
        calendars.imports().stream().map(ImportResponse::of).toList());
  }
}
