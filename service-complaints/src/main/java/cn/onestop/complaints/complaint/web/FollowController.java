package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.ComplaintRefusal.UnknownFollowing;
import cn.onestop.complaints.complaint.ComplaintRules;
import cn.onestop.complaints.complaint.FollowComplaint;
import cn.onestop.complaints.complaint.SealedTexts;
import cn.onestop.complaints.complaint.web.ComplaintRequests.FollowRequest;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.codes.GuessLimit;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.web.OnlyReads;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What becomes of a complaint, for whoever has its number and code; no sign-in. The code stands in
/// the body, never in an address.
@RestController
public class FollowController {

  private final FollowComplaint following;
  private final SealedTexts texts;
  private final Calendars calendars;
  private final GuessLimit guesses;

  public FollowController(
      FollowComplaint following, SealedTexts texts, Calendars calendars, Clock clock) {
    this.following = following;
    this.texts = texts;
    this.calendars = calendars;
    this.guesses = new GuessLimit(clock);
  }

  /// Where a complaint stands, what comes next and by when, and the answer. A wrong code and an
  /// unknown number are answered alike.
  @OnlyReads
  @PostMapping("/api/v1/public/complaints/follow")
  ResponseEntity<FollowResponse> follow(@Valid @RequestBody FollowRequest body, Locale locale) {
    String number = body.number().strip();
    if (!guesses.open(number)) {
      throw new Refused(new UnknownFollowing());
    }
    Entry<Complaint> entry = following.find(number, body.code()).orElse(null);
    if (entry == null) {
      guesses.wrong(number);
      throw new Refused(new UnknownFollowing());
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            FollowResponse.of(
                entry.state(), null, told(entry).orElse(null), calendars.time(), locale));
  }

  private Optional<String> told(Entry<Complaint> entry) {
    return switch (entry.state().state()) {
      case FILED, ACCEPTED -> Optional.empty();
      case REFUSED -> texts.open(entry, ComplaintRules.REFUSAL_REASON);
      case ANSWERED -> texts.open(entry, ComplaintRules.ANSWER);
    };
  }
}
