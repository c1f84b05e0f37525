package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.ReconcilingRefusal.RoundUnknown;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import java.util.Optional;

/// Looks up a round, for the staff of its centre.
public final class ReadReconciling {

  private final Journals<Reconciling, ReconcilingEvent> rounds;
  private final Sealing sealing;

  public ReadReconciling(Journals<Reconciling, ReconcilingEvent> rounds, Sealing sealing) {
    this.rounds = rounds;
    this.sealing = sealing;
  }

  /// The round, whichever office of its centre the caller is of: every office sees what the others
  /// put forward.
  public Entry<Reconciling> get(String id, Caller caller) {
    var entry = rounds.find(id).orElseThrow(() -> new Refused(new RoundUnknown(id)));
    if (!caller.centres().contains(entry.state().centre())) {
      throw Refused.hiding(entry.state().centre(), new RoundUnknown(id));
    }
    return entry;
  }

  /// The reason that lies under `reference`.
  public Optional<String> reason(Entry<Reconciling> entry, String reference) {
    var sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }
}
