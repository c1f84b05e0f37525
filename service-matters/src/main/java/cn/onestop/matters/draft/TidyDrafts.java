package cn.onestop.matters.draft;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.draft.Drafts.Begun;
import cn.onestop.matters.matter.Matter;
import cn.onestop.time.clock.OfficeClock;
import java.util.Optional;
import java.util.UUID;

/// Deletes what was forgotten, and what was filed though the filing broke off before it could say
/// so. Two that do so at once do no harm.
public final class TidyDrafts {

  private final Drafts drafts;
  private final Journals<Matter, MatterEvent> matters;
  private final OfficeClock clock;

  public TidyDrafts(Drafts drafts, Journals<Matter, MatterEvent> matters, OfficeClock clock) {
    this.drafts = drafts;
    this.matters = matters;
    this.clock = clock;
  }

  /// How many had been forgotten.
  public long tidy() {
    drafts.brokenOff().forEach(this::mend);
    return drafts.deleteExpired(clock.now());
  }

  /// Looks after what is noted of a draft, if its filing has come to an end.
  void settle(UUID draft) {
    drafts.begun(draft).ifPresent(this::mend);
  }

  private void mend(Begun note) {
    Optional<Entry<Matter>> filed = matters.find(note.matter());
    if (filed.isPresent()) {
      drafts.file(note.draft(), note.matter(), filed.get().state().number());
    } else if (note.brokenOff()) {
      drafts.settle(note);
    }
  }
}
