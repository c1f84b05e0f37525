package cn.onestop.matters.draft;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.draft.DraftRefusal.DraftBeingFiled;
import cn.onestop.matters.draft.DraftRefusal.DraftFiled;
import cn.onestop.matters.matter.FileMatter;
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
  private final Commands commands;

  public FileDraft(Drafts drafts, TidyDrafts tidying, Commands commands) {
    this.drafts = drafts;
    this.tidying = tidying;
    this.commands = commands;
  }

  @Override
  public Done<Matter, MatterEvent> file(
      @Nullable UUID draft,
      Caller caller,
      RequestKey request,
      Supplier<Done<Matter, MatterEvent>> filing) {
    if (draft == null) {
      return filing.get();
    }
    String matter = commands.newId(FileMatter.ID_PREFIX, request);
    if (!isSeen(draft, caller)) {
      mustNotBeFiled(draft, caller, matter);
      return filing.get();
    }
    begin(draft, caller, matter);
    Done<Matter, MatterEvent> done;
    try {
      done = filing.get();
    } catch (Refused refused) {
      drafts.settle(draft, matter);
      throw refused;
    }
    drafts.file(draft, matter, done.state().number());
    return done;
  }

  private void begin(UUID draft, Caller caller, String matter) {
    if (!drafts.begin(draft, matter)) {
      tidying.settle(draft);
      mustNotBeFiled(draft, caller, matter);
      if (!drafts.begin(draft, matter)) {
        throw new Refused(new DraftBeingFiled());
      }
    }
  }

  private void mustNotBeFiled(UUID draft, Caller caller, String matter) {
    drafts
        .filed(draft)
        .filter(it -> it.draft().isSeenBy(caller) && !it.matter().equals(matter))
        .ifPresent(it -> {
          throw new Refused(new DraftFiled(it.number()));
        });
  }

  private boolean isSeen(UUID draft, Caller caller) {
    return drafts.find(draft).filter(kept -> kept.draft().isSeenBy(caller)).isPresent();
  }
}
