package cn.onestop.matters.paper.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.paper.Paper;
import cn.onestop.matters.paper.PaperDesk;
import cn.onestop.matters.paper.PaperDesk.Opened;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The papers 文书 of a matter, to be looked at, printed and sealed.
@RestController
@RequestMapping("/api/v1/matters/{number}/papers")
public class PaperController {

  private final PaperDesk desk;
  private final PaperPage page;
  private final PaperPress press;
  private final AuditTrail trail;
  private final Calendars calendars;

  PaperController(
      PaperDesk desk, PaperPage page, PaperPress press, AuditTrail trail, Calendars calendars) {
    this.desk = desk;
    this.page = page;
    this.press = press;
    this.trail = trail;
    this.calendars = calendars;
  }

  /// Lists the papers that the matter has so far.
  ///
  /// @param number the public case number 办件编号
  @GetMapping
  ResponseEntity<PapersResponse> papers(@PathVariable String number, Caller caller) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(PapersResponse.of(desk.list(number, caller), calendars.time().hours()));
  }

  /// Opens a paper as a page. It has personal data: that it was opened is on record.
  ///
  /// @param number the public case number 办件编号
  /// @param paper its kind, such as `receipt`, and for a later one of its kind
  ///   `supplement-notice-2`
  @GetMapping(path = "/{paper}.html", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> html(
      @PathVariable String number, @PathVariable String paper, Caller caller, AuditedCall call) {
    Paper opened = open(number, paper, caller, call);
    return answer(opened, "html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page.of(opened).getBytes(StandardCharsets.UTF_8));
  }

  /// Opens a paper as PDF on A4, to be printed and sealed. The same paper is the same to the last
  /// byte.
  ///
  /// @param number the public case number 办件编号
  /// @param paper its kind, such as `receipt`, and for a later one of its kind
  ///   `supplement-notice-2`
  @GetMapping(path = "/{paper}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(
      @PathVariable String number, @PathVariable String paper, Caller caller, AuditedCall call) {
    Paper opened = open(number, paper, caller, call);
    return answer(opened, "pdf", MediaType.APPLICATION_PDF).body(press.print(page.of(opened)));
  }

  private Paper open(String number, String paper, Caller caller, AuditedCall call) {
    Opened opened = desk.open(number, paper, caller);
    trail.saw(call, opened.matter().number(), opened.matter().place().centre());
    return opened.paper();
  }

  private static ResponseEntity.BodyBuilder answer(Paper paper, String form, MediaType type) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(type)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("%s-%s.%s".formatted(paper.matter(), paper.name(), form))
                .build()
                .toString());
  }
}
