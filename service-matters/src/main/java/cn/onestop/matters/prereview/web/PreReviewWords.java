package cn.onestop.matters.prereview.web;

import cn.onestop.matters.matter.web.Texts;
import cn.onestop.matters.prereview.ChangedGuide.Change;
import cn.onestop.matters.prereview.PreReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a pre-review means for the applicant, in plain words.
final class PreReviewWords {

  private PreReviewWords() {}

  static String state(PreReview preReview, Locale locale) {
    return Texts.of(locale).get("pre-review." + preReview.state());
  }

  /// What to do, and by when.
  ///
  /// @param rightBody the body whose power it is, where that was told
  static List<String> next(
      PreReview preReview,
      @Nullable PreReviewClockResponse clock,
      @Nullable String rightBody,
      @Nullable Change change,
      Locale locale) {
    Texts texts = Texts.of(locale);
    String until =
        clock == null || clock.dueOn() == null
            ? texts.get("pre-review.date-not-known-yet")
            : clock.dueOn().toString();
    String what =
        switch (preReview.state()) {
          case TO_CORRECT -> String.join("、", preReview.handedIn().missing());
          case NOT_OURS ->
              Objects.requireNonNullElse(rightBody, texts.get("pre-review.body-erased"));
          case FILED -> String.valueOf(preReview.matter());
          case SUBMITTED, PASSED, WITHDRAWN, LAPSED -> "";
        };
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.get("pre-review.next." + preReview.state(), until, what));
    if (change != null) {
      sentences.add(texts.get("pre-review.guide-changed", changed(change)));
    }
    return sentences;
  }

  private static String changed(Change change) {
    List<String> names = new ArrayList<>(change.materials());
    names.addAll(change.added());
    return names.isEmpty() ? "—" : String.join("、", names);
  }
}
