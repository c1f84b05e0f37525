package cn.onestop.matters.casefile;

import cn.onestop.events.matters.CaseFileErased;
import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.events.matters.CaseFileReceived;
import cn.onestop.events.matters.CaseFileRemoved;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.casefile.CaseFile.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a case file follows from what happened to it.
public final class CaseFileEvolution implements Evolution<CaseFile, CaseFileEvent> {

  @Override
  public CaseFile after(@Nullable CaseFile before, Recorded<CaseFileEvent> fact) {
    return switch (fact.event()) {
      case CaseFileReceived it -> of(before, it.number()).with(document(it, fact), it.replaces());
      case CaseFileRemoved it -> of(before, it.number()).without(it.file(), fact.at());
      case CaseFileErased it -> of(before, it.number()).erased(fact.at());
    };
  }

  private static CaseFile of(@Nullable CaseFile before, String number) {
    return before == null ? new CaseFile(number, List.of(), null) : before;
  }

  private static Document document(CaseFileReceived it, Recorded<CaseFileEvent> fact) {
    return new Document(
        it.file(),
        it.material(),
        it.mediaType(),
        it.size(),
        it.content(),
        it.sealed().ref(),
        fact.by(),
        fact.at(),
        it.reusedFrom(),
        null,
        null);
  }
}
