package cn.onestop.kit.calendars;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CalendarImported;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.time.Instant;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the copy of the imported calendars: the list of all imports.
final class CalendarsView implements View<CalendarImport> {

  static final String IMPORTS = "imports";

  private static final EventTypes<CalendarEvent> TYPES = EventTypes.of(CalendarEvent.class);

  @Override
  public String name() {
    return "calendars";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CALENDARS);
  }

  @Override
  public Class<CalendarImport> projection() {
    return CalendarImport.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<CalendarImport> apply(@Nullable CalendarImport before, ReceivedEvent event) {
    return switch (TYPES.read(event.type(), event.data()).orElseThrow()) {
      case CalendarImported it -> {
        CalendarImport imported = new CalendarImport(it.text(), event.by(), event.at());
        yield Outcome.of(imported).put(IMPORTS, event.aggregate(), entry(imported));
      }
    };
  }

  private static Document entry(CalendarImport imported) {
    return new Document("text", imported.text())
        .append("by", imported.by())
        .append("at", imported.at().toString());
  }

  static CalendarImport read(Document entry) {
    return new CalendarImport(
        entry.getString("text"), entry.getString("by"), Instant.parse(entry.getString("at")));
  }
}
