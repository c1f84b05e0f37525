package cn.onestop.kit.audit;

import cn.onestop.events.Topics;
import cn.onestop.events.audit.AuditEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Lists what the audit of one service records, by thing and time.
final class AuditOfThingsView implements View<CopiedSheet> {

  static final String LIST = "things";
  static final String LINE = "line";

  private static final EventTypes<AuditEvent> TYPES = EventTypes.of(AuditEvent.class);

  /// Always with milliseconds, so that text sorts as time does.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String ours;

  AuditOfThingsView(String service) {
    this.ours = new SheetIds(service, "").prefix();
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.AUDIT);
  }

  @Override
  public Class<CopiedSheet> projection() {
    return CopiedSheet.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<CopiedSheet> apply(@Nullable CopiedSheet before, ReceivedEvent event) {
    Outcome<CopiedSheet> taken =
        Outcome.of(new CopiedSheet(before == null ? 1 : before.records() + 1));
    if (!event.aggregate().startsWith(ours)) {
      return taken;
    }
    String entry = event.aggregate() + "-" + event.seq();
    AuditLine line =
        AuditLine.of(entry, event.at(), TYPES.read(event.type(), event.data()).orElseThrow());
    String thing = line.thing();
    return thing == null
        ? taken
        : taken.put(
            LIST,
            prefix(thing) + time(event.at()) + "/" + entry,
            new Document(LINE, CanonicalJson.write(line)));
  }

  static String prefix(String thing) {
    return thing + "/";
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
