package cn.onestop.matters.prereview.web;

import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.codes.GuessLimit;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.web.OnlyReads;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.prereview.ChangedGuide;
import cn.onestop.matters.prereview.ChangedGuide.Change;
import cn.onestop.matters.prereview.PreReview;
import cn.onestop.matters.prereview.PreReviewProgress;
import cn.onestop.matters.prereview.PreReviewRefusal.UnknownPreReviewProgress;
import cn.onestop.matters.prereview.PreReviewRules;
import cn.onestop.matters.prereview.PreReviewState;
import cn.onestop.matters.prereview.web.PreReviewRequests.PreReviewProgressRequest;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
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

/// What the applicant sees of a pre-review, with its number and code and no sign-in: no personal
/// data.
@RestController
public class PublicPreReviewController {

  private final PreReviewProgress progress;
  private final ChangedGuide changed;
  private final SealedTexts texts;
  private final Calendars calendars;
  private final OfficeClock office;
  private final GuessLimit guesses;

  public PublicPreReviewController(
      PreReviewProgress progress,
      ChangedGuide changed,
      SealedTexts texts,
      Calendars calendars,
      OfficeClock office,
      Clock clock) {
    this.progress = progress;
    this.changed = changed;
    this.texts = texts;
    this.calendars = calendars;
    this.office = office;
    this.guesses = new GuessLimit(clock);
  }

  /// @param materials what was handed in so far
  /// @param missing what is not in order and has not come yet
  /// @param clock until when the centre answers, then until when its result is kept
  /// @param next what to do and by when, sentence by sentence
  record PreReviewProgressResponse(
      String number,
      PreReviewState state,
      String stateName,
      String itemName,
      Instant submittedAt,
      List<String> materials,
      List<String> missing,
      @Nullable PreReviewClockResponse clock,
      boolean overdue,
      List<String> next) {}

  /// Shows the applicant how a pre-review 预审 stands, by its number and code, and what to do by
  /// when.
  @OnlyReads
  @PostMapping("/api/v1/public/pre-reviews")
  ResponseEntity<PreReviewProgressResponse> progress(
      @Valid @RequestBody PreReviewProgressRequest body, Locale locale) {
    String number = body.number().strip();
    Entry<PreReview> entry =
        guesses.open(number) ? progress.find(number, body.code()).orElse(null) : null;
    if (entry == null) {
      guesses.wrong(number);
      throw new Refused(new UnknownPreReviewProgress());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(entry, locale));
  }

  private PreReviewProgressResponse shown(Entry<PreReview> entry, Locale locale) {
    PreReview preReview = entry.state();
    WorkingTime time = calendars.time();
    Instant now = office.now();
    PreReviewClockResponse clock = PreReviewClockResponse.of(preReview.clock(), time, locale);
    Change change =
        preReview.state().ended()
            ? null
            : changed.on(time.hours().dateOf(now), preReview).orElse(null);
    String rightBody = texts.reason(entry, PreReviewRules.RIGHT_BODY).orElse(null);
    return new PreReviewProgressResponse(
        preReview.number(),
        preReview.state(),
        PreReviewWords.state(preReview, locale),
        preReview.item().name(),
        preReview.submitted().at(),
        preReview.handedIn().materials(),
        preReview.handedIn().missing(),
        clock,
        preReview.overdue(now),
        PreReviewWords.next(preReview, clock, rightBody, change, locale));
  }
}
