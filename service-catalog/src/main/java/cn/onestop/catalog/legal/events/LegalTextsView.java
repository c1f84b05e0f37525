package cn.onestop.catalog.legal.events;

import cn.onestop.catalog.legal.LegalText;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the list of legal texts, in the order of their codes, from their own events.
public final class LegalTextsView implements View<LegalText> {

  static final String LIST = "legal-texts";

  /// How many facts the list has taken: by it every instance sees that the list changed.
  static final String TAKEN = "taken";

  static final String FACTS = "facts";

  private static final EventTypes<LegalTextEvent> EVENTS = EventTypes.of(LegalTextEvent.class);

  @Override
  public String name() {
    return "legal-texts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.LEGAL_TEXTS);
  }

  @Override
  public Class<LegalText> projection() {
    return LegalText.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<LegalText> apply(@Nullable LegalText before, ReceivedEvent event) {
    var told = EVENTS.read(event.type(), event.data()).orElseThrow();
    var after =
        LegalText.after(
            before, new Recorded<>(event.seq(), event.at(), event.recordedAt(), event.by(), told));
    return Outcome.of(after)
        .put(LIST, after.code(), new Document("json", CanonicalJson.write(after)))
        .count(TAKEN, FACTS, 1);
  }

  static LegalText read(Document entry) {
    return CanonicalJson.read(CanonicalJson.tree(entry.getString("json")), LegalText.class);
  }
}
