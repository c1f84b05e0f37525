package cn.onestop.catalog.normative;

import cn.onestop.catalog.normative.NormativeDesk.Verdict;
import cn.onestop.catalog.normative.NormativeRefusal.OpinionMissing;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import java.util.Optional;

/// Verdicts with their opinions, which are free text and lie sealed. What is sent back says why.
final class NormativeOpinions {

  private static final int SHORTEST_OPINION = 5;

  private final Sealing sealing;

  NormativeOpinions(Sealing sealing) {
    this.sealing = sealing;
  }

  /// The document goes on, or back, with what was said.
  Decision<NormativeDocumentEvent> judged(
      Entry<NormativeDocument> entry, NormativeOperation operation, Verdict verdict) {
    var text = verdict.opinion() == null ? "" : verdict.opinion().strip();
    if (!verdict.passed() && text.codePointCount(0, text.length()) < SHORTEST_OPINION) {
      throw new Refused(new OpinionMissing(SHORTEST_OPINION));
    }
    var move = verdict.passed() ? operation : NormativeOperation.RETURN;
    var minutes = verdict.passed() ? verdict.minutes() : null;
    if (text.isEmpty()) {
      return Decision.of(Moved.judged(move, null, minutes));
    }
    var opinion =
        sealing
            .forAggregate(entry.id(), entry.sealed())
            .seal("opinion-" + (entry.version() + 1), text);
    return Decision.of(Moved.judged(move, opinion.reference(), minutes)).sealing(opinion);
  }

  /// The opinion that lies under `reference`.
  Optional<String> open(Entry<NormativeDocument> entry, String reference) {
    var sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }
}
