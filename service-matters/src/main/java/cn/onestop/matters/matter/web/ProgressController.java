package cn.onestop.matters.matter.web;

import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.codes.GuessLimit;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.web.OnlyReads;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Matter.Outcome;
import cn.onestop.matters.matter.MatterRefusal.UnknownProgress;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.ReceiptProgress;
import cn.onestop.matters.matter.web.MatterRequests.ProgressRequest;
import cn.onestop.matters.matter.web.MatterResponse.StepsResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What the applicant sees of a matter, with number and code of the receipt and no sign-in: no
/// personal data. The code stands in the body, never in an address.
@RestController
public class ProgressController {

  private final ReceiptProgress progress;
  private final Calendars calendars;
  private final GuessLimit guesses;

  public ProgressController(ReceiptProgress progress, Calendars calendars, Clock clock) {
    this.progress = progress;
    this.calendars = calendars;
    this.guesses = new GuessLimit(clock);
  }

  /// @param filedAt when it was filed
  /// @param decision `GRANTED` or `DENIED`, absent until it is decided
  /// @param missing what the applicant still has to bring, by its published names
  /// @param supplement until when that must come
  record ProgressResponse(
      String number,
      MatterState state,
      String stateName,
      String itemName,
      Instant filedAt,
      ClockResponse promised,
      StepsResponse steps,
      @Nullable String decision,
      @Nullable Instant closedAt,
      @Nullable Instant endedAt,
      List<String> missing,
      @Nullable ClockResponse supplement) {

    static ProgressResponse of(Matter matter, Calendars calendars, Locale locale) {
      Outcome outcome = matter.outcome();
      return new ProgressResponse(
          matter.number(),
          matter.state(),
          Texts.of(locale).get("state." + matter.state()),
          matter.item().name(),
          matter.filed().at(),
          ClockResponse.of(matter.promised(), matter, calendars.time(), locale, null),
          StepsResponse.of(matter),
          outcome == null ? null : outcome.decision(),
          outcome == null ? null : outcome.closedAt(),
          outcome == null ? null : outcome.endedAt(),
          matter.submission().missing(),
          FurtherResponse.of(matter, calendars.time(), locale).supplement());
    }
  }

  /// Shows the applicant how far the matter has come, by number and code of the receipt.
  @OnlyReads
  @PostMapping("/api/v1/public/progress")
  ResponseEntity<ProgressResponse> progress(
      @Valid @RequestBody ProgressRequest body, Locale locale) {
    String number = body.number().strip();
    if (!guesses.open(number)) {
      throw new Refused(new UnknownProgress());
    }
    Matter matter = progress.find(number, body.code()).orElse(null);
    if (matter == null) {
      guesses.wrong(number);
      throw new Refused(new UnknownProgress());
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ProgressResponse.of(matter, calendars, locale));
  }
}
