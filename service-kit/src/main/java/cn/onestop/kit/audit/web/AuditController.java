package cn.onestop.kit.audit.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditLine;
import cn.onestop.kit.audit.AuditOutcome;
import cn.onestop.kit.audit.EraseReasons;
import cn.onestop.kit.audit.ReadAudit;
import cn.onestop.kit.audit.ReadAudit.Question;
import cn.onestop.kit.audit.ReadReason;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the audit of this service: who saw, opened or was refused what.
@RestController
@RequestMapping("/api/v1/ops/audit")
class AuditController {

  private final ReadAudit audit;
  private final ReadReason reasons;
  private final EraseReasons erasing;

  AuditController(ReadAudit audit, ReadReason reasons, EraseReasons erasing) {
    this.audit = audit;
    this.reasons = reasons;
    this.erasing = erasing;
  }

  /// @param entry the record of the opening, as the audit names it
  record ReasonRequest(@NotBlank @Size(max = 300) String entry) {}

  /// Why personal data was opened.
  record ReasonResponse(String entry, String reason) {}

  /// @param before what is older than that day has no reasons any more
  /// @param sheets how many sheets had some
  record ErasureResponse(LocalDate before, int sheets) {}

  /// Shows the audit of one day: first what was opened, then what was seen and refused. Supervisor
  /// and director see what concerns their centre.
  ///
  /// @param day the office's; today, if it is left out
  /// @param person opaque reference of who called
  /// @param thing number of a matter or complaint
  @GetMapping
  Page<AuditLine> audit(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String thing,
      @RequestParam(required = false) @Nullable AuditOutcome outcome,
      Caller caller,
      PageRequest page) {
    return audit.page(new Question(day, given(person), given(thing), outcome), caller, page);
  }

  /// Reads why personal data was opened; that it was read is put on record first.
  @PostMapping("/reason")
  ResponseEntity<ReasonResponse> reason(
      @Valid @RequestBody ReasonRequest body, Caller caller, AuditedCall call, RequestKey key) {
    String reason = reasons.read(body.entry(), caller, call, key);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ReasonResponse(body.entry(), reason));
  }

  /// Erases the reasons whose retention has ended; the records themselves stay.
  @PostMapping("/erasure")
  ErasureResponse erase() {
    EraseReasons.Erased erased = erasing.run();
    return new ErasureResponse(erased.before(), erased.sheets());
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
