package cn.onestop.matters.prereview;

import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import java.util.Optional;

/// The applicant looks a pre-review up by its number and the code told with it.
public final class PreReviewProgress {

  private final Journals<PreReview, PreReviewEvent> journals;
  private final PreReviewNumbers numbers;
  private final SecretCodes codes;

  public PreReviewProgress(
      Journals<PreReview, PreReviewEvent> journals, PreReviewNumbers numbers, SecretCodes codes) {
    this.journals = journals;
    this.numbers = numbers;
    this.codes = codes;
  }

  /// The code 查询码 of a number; derived, stored nowhere.
  public String code(String number) {
    return codes.of(number);
  }

  /// The pre-review of that number, if the code is its own. A wrong code is found out before
  /// anything is looked up.
  public Optional<Entry<PreReview>> find(String number, String code) {
    return codes.fits(number, code)
        ? numbers.find(number).flatMap(journals::find)
        : Optional.empty();
  }
}
