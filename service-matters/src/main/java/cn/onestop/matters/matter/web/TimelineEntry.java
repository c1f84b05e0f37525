package cn.onestop.matters.matter.web;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.matter.EventName;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One thing that happened to a matter, or to the check before its filing.
///
/// @param type such as `matter-accepted`
/// @param name the same in the counter's words
/// @param at when it took effect
/// @param recordedAt when it was written down
/// @param by opaque reference of who did it
/// @param details the plain values of the event; a reason as text for those who may read it
public record TimelineEntry(
    long seq,
    String type,
    String name,
    Instant at,
    Instant recordedAt,
    String by,
    TreeMap<String, Object> details) {

  /// @param reasons opens what is sealed under a reference; empty if it is not to be shown or gone
  public static TimelineEntry of(
      Recorded<?> fact, Locale locale, Function<String, Optional<String>> reasons) {
    String type = EventName.of(fact.event());
    return new TimelineEntry(
        fact.seq(),
        type,
        Texts.of(locale).get("event." + type),
        fact.at(),
        fact.recordedAt(),
        fact.by(),
        details(fact.event(), reasons));
  }

  private static TreeMap<String, Object> details(
      Object event, Function<String, Optional<String>> reasons) {
    TreeMap<String, Object> details = new TreeMap<>();
    for (var field : CanonicalJson.tree(event).properties()) {
      JsonNode value = field.getValue();
      if (value.has("commitment")) {
        reasons
            .apply(value.path("ref").asString())
            .ifPresent(text -> details.put(field.getKey(), text));
      } else if (!field.getKey().equals("number")) {
        details.put(field.getKey(), value);
      }
    }
    return details;
  }
}
