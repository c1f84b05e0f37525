package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Complainant;
import cn.onestop.complaints.complaint.UnmaskComplainant;
import cn.onestop.complaints.complaint.UnmaskComplainant.Field;
import cn.onestop.complaints.complaint.web.ComplaintRequests.UnmaskRequest;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Opens who complained.
@RestController
public class UnmaskController {

  private final UnmaskComplainant unmasking;

  public UnmaskController(UnmaskComplainant unmasking) {
    this.unmasking = unmasking;
  }

  /// What was asked for of the complainant's data, unmasked.
  record UnmaskedResponse(String number, @Nullable String name, @Nullable String phone) {

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskedResponse[…]";
    }
  }

  /// Opens who complained, for a written reason; that it was opened is on record first. The same
  /// request again on the same day is answered again and recorded once. Of an anonymous complaint
  /// there is nothing to open.
  @PostMapping("/api/v1/complaints/{number}/unmask")
  ResponseEntity<UnmaskedResponse> unmask(
      @PathVariable String number,
      @Valid @RequestBody UnmaskRequest body,
      Caller caller,
      AuditedCall call,
      RequestKey key) {
    Complainant complainant =
        unmasking.open(number, body.fields(), body.reason(), caller, call, key);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new UnmaskedResponse(
                number,
                body.fields().contains(Field.NAME) ? complainant.name() : null,
                body.fields().contains(Field.PHONE) ? complainant.phone() : null));
  }
}
