package cn.onestop.matters.bundle.web;

import cn.onestop.kit.codes.GuessLimit;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.web.OnlyReads;
import cn.onestop.matters.bundle.Bundle;
import cn.onestop.matters.bundle.BundleDesk;
import cn.onestop.matters.bundle.web.BundleRequests.BundleProgressRequest;
import cn.onestop.matters.bundle.web.BundleResponses.BundleProgressResponse;
import cn.onestop.matters.matter.MatterRefusal.UnknownProgress;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What the applicant sees of a bundle, with number and code of the receipt and no sign-in: no
/// personal data.
@RestController
public class BundleProgressController {

  private final BundleDesk desk;
  private final SecretCodes codes;
  private final GuessLimit guesses;

  public BundleProgressController(BundleDesk desk, SecretCodes codes, Clock clock) {
    this.desk = desk;
    this.codes = codes;
    this.guesses = new GuessLimit(clock);
  }

  /// Shows the applicant how far the bundle and each of its matters have come, by number and code
  /// of the receipt.
  @OnlyReads
  @PostMapping("/api/v1/public/bundle-progress")
  ResponseEntity<BundleProgressResponse> progress(
      @Valid @RequestBody BundleProgressRequest body, Locale locale) {
    String number = body.number().strip();
    if (!guesses.open(number)) {
      throw new Refused(new UnknownProgress());
    }
    // The code comes first, so that a number that exists answers no slower than one that does not.
    Optional<Bundle> found =
        codes.fits(number, body.code()) ? desk.find(number).map(Entry::state) : Optional.empty();
    if (found.isEmpty()) {
      guesses.wrong(number);
      throw new Refused(new UnknownProgress());
    }
    Bundle bundle = found.get();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(BundleProgressResponse.of(bundle, desk.standing(bundle), locale));
  }
}
