package cn.onestop.complaints.complaint.web;

import cn.onestop.events.EventType;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One thing that happened to a complaint.
///
/// @param type such as `complaint-accepted`
/// @param name the same in the office's words
/// @param at when it took effect
/// @param recordedAt when it was written down
/// @param by opaque reference of who did it
/// @param details the plain values of the event; a reason or answer as text for those who handle it
record TimelineEntry(
    long seq,
    String type,
    String name,
    Instant at,
    Instant recordedAt,
    String by,
    TreeMap<String, Object> details) {

  private static final String PREFIX = "cn.onestop.complaints.";

  /// @param texts opens what is sealed under a reference; empty if it is not to be shown or gone
  static TimelineEntry of(
      Recorded<ComplaintEvent> fact, Locale locale, Function<String, Optional<String>> texts) {
    String type = type(fact.event());
    return new TimelineEntry(
        fact.seq(),
        type,
        Texts.of(locale).get("event." + type),
        fact.at(),
        fact.recordedAt(),
        fact.by(),
        details(fact.event(), texts));
  }

  private static String type(ComplaintEvent event) {
    String wire = event.getClass().getAnnotation(EventType.class).value();
    return wire.substring(PREFIX.length(), wire.lastIndexOf('.'));
  }

  private static TreeMap<String, Object> details(
      ComplaintEvent event, Function<String, Optional<String>> texts) {
    TreeMap<String, Object> details = new TreeMap<>();
    for (var field : CanonicalJson.tree((Object) event).properties()) {
      JsonNode value = field.getValue();
      if (value.has("commitment")) {
        texts
            .apply(value.path("ref").asString())
            .ifPresent(text -> details.put(field.getKey(), text));
      } else if (!field.getKey().equals("number")) {
        details.put(field.getKey(), value);
      }
    }
    return details;
  }
}
