package cn.onestop.matters.prereview;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Why a pre-review does not take what was asked for, and what would help.
public sealed interface PreReviewRefusal extends Refusal {

  /// There is none of that number, or the caller must not learn that there is.
  record UnknownPreReview() implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "pre-review-unknown";
    }
  }

  /// Number and code do not belong together, or there is no such number: nobody learns which.
  record UnknownPreReviewProgress() implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "pre-review-progress-unknown";
    }
  }

  /// The table of moves does not have it.
  ///
  /// @param possible what can be asked for instead
  record PreReviewNotPossible(
      PreReviewOperation tried, PreReviewState state, List<PreReviewOperation> possible)
      implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "pre-review-not-possible-now";
    }

    @Override
    public List<String> arguments() {
      return List.of(tried.wireName(), state.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("state", state, "possible", PreReviewOperation.wireNames(possible));
    }
  }

  /// It does not pass while something necessary was not handed in.
  record NecessaryMissing(List<String> missing) implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "pre-review-incomplete";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", missing));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("missing", missing);
    }
  }

  /// An application is filed under the pre-review of another item.
  record OfAnotherItem(String item) implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "pre-review-of-another-item";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/preReview", "pre-review-other-item"));
    }
  }

  /// Its personal data was erased before.
  record PreReviewErasedAlready() implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "pre-review-erased-already";
    }
  }

  /// Nothing of it awaits that year's calendar.
  record NothingAwaited() implements PreReviewRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "pre-review-nothing-awaited";
    }
  }
}
