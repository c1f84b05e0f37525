package cn.onestop.matters.draft;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FiledFromDraft;
import cn.onestop.matters.matter.Matter;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Ends the draft that an application was prepared as. It is noted as which matter the draft is
/// being filed before it is: what was broken off in between is found by the note ([TidyDrafts]).
public final class FileDraft implements FiledFromDraft {

  private final Drafts drafts;
  private final Commands commands;

  public FileDraft(Drafts drafts, Commands commands) {
    this.drafts = drafts;
    this.commands = commands;
  }

  @Override
  public Done<Matter, MatterEvent> file(
      @Nullable UUID draft,
      Caller caller,
      RequestKey request,
      Supplier<Done<Matter, MatterEvent>> filing) {
    if (draft == null || !isSeen(draft, caller)) {
      return filing.get();
    }
    drafts.begin(draft, commands.newId(FileMatter.ID_PREFIX, request));
    Done<Matter, MatterEvent> done;
    try {
      done = filing.get();
    } catch (Refused refused) {
      drafts.settle(draft);
      throw refused;
    }
    drafts.delete(draft);
    return done;
  }

  private boolean isSeen(UUID draft, Caller caller) {
    return drafts.find(draft).filter(kept -> kept.draft().isSeenBy(caller)).isPresent();
  }
}
