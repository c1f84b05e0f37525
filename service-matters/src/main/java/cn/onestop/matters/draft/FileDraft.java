package cn.onestop.matters.draft;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.draft.DraftRefusal.DraftBeingFiled;
import cn.onestop.matters.draft.Drafts.Begun;
import cn.onestop.matters.matter.FiledFromDraft;
import cn.onestop.matters.matter.Matter;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Ends the draft that an application was prepared as. It is noted as which matter the draft is
/// being filed before it is: what was broken off in between is found by the note ([TidyDrafts]),
/// and another request for the same draft does not file it a second time.
public final class FileDraft implements FiledFromDraft {

  private final Drafts drafts;
  private final TidyDrafts tidying;

  public FileDraft(Drafts drafts, TidyDrafts tidying) {
    this.drafts = drafts;
    this.tidying = tidying;
  }

  @Override
  public Done<Matter, MatterEvent> file(
      @Nullable UUID draft,
      Caller caller,
      String matter,
      Supplier<Done<Matter, MatterEvent>> filing) {
    if (draft == null) {
      return filing.get();
    }
    tidying.settle(draft);
    if (!isSeen(draft, caller)) {
      mustNotBeFiled(draft, caller, matter);
      return filing.get();
    }
    Begun note = drafts.begin(draft, matter).orElseThrow(() -> new Refused(new DraftBeingFiled()));
    Done<Matter, MatterEvent> done;
    try {
      done = filing.get();
    } catch (Refused refused) {
      drafts.settle(note);
      throw refused;
    }
    drafts.file(draft, matter, done.state().number());
    return done;
  }

  private void mustNotBeFiled(UUID draft, Caller caller, String matter) {
    drafts
        .filed(draft, caller)
        .filter(it -> !it.matter().equals(matter))
        .ifPresent(it -> {
          throw it.refused();
        });
  }

  private boolean isSeen(UUID draft, Caller caller) {
    return drafts.find(draft).filter(kept -> kept.draft().isSeenBy(caller)).isPresent();
  }
}
