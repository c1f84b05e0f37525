package cn.onestop.matters.prereview;

import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.time.Instant;
import java.util.Optional;

/// A rule of the house: under which nothing was filed for as long as a result is kept, lapses.
/// Whoever notices, and however late, writes the same.
public final class LapsePreReviews {

  private final Journals<PreReview, PreReviewEvent> journals;

  public LapsePreReviews(Journals<PreReview, PreReviewEvent> journals) {
    this.journals = journals;
  }

  /// Writes it down for the one with that id, if its time has come by `now`.
  ///
  /// @return whether it had
  public boolean settle(String id, Instant now) {
    Optional<Entry<PreReview>> entry = journals.find(id);
    if (entry.flatMap(it -> PreReviewRules.lapse(it.state(), now)).isEmpty()) {
      return false;
    }
    try {
      return !journals
          .change(
              id,
              null,
              Command.ofRule("lapse-after-" + entry.get().version()),
              it -> PreReviewRules.lapse(it.state(), now).orElseThrow(NothingLapses::new))
          .repeated();
    } catch (NothingLapses | Refused e) {
      // Somebody acted, or wrote it down, a moment before.
      return false;
    }
  }

  /// Ends a change that has nothing to write.
  private static final class NothingLapses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingLapses() {
      super("nothing lapses", null, false, false);
    }
  }
}
