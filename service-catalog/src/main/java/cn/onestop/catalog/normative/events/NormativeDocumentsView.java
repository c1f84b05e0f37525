package cn.onestop.catalog.normative.events;

import cn.onestop.catalog.normative.NormativeDocument;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the list of normative documents from their own events.
public final class NormativeDocumentsView implements View<NormativeDocument> {

  static final String LIST = "normative-documents";

  private static final EventTypes<NormativeDocumentEvent> EVENTS =
      EventTypes.of(NormativeDocumentEvent.class);

  @Override
  public String name() {
    return "normative-documents";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.NORMATIVE_DOCUMENTS);
  }

  @Override
  public Class<NormativeDocument> projection() {
    return NormativeDocument.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<NormativeDocument> apply(@Nullable NormativeDocument before, ReceivedEvent event) {
    var told = EVENTS.read(event.type(), event.data()).orElseThrow();
    var after =
        NormativeDocument.after(
            before, new Recorded<>(event.seq(), event.at(), event.recordedAt(), event.by(), told));
    return Outcome.of(after)
        .put(LIST, event.aggregate(), new Document("json", CanonicalJson.write(after)));
  }

  static NormativeDocument read(Document entry) {
    return CanonicalJson.read(CanonicalJson.tree(entry.getString("json")), NormativeDocument.class);
  }
}
