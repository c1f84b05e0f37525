package cn.onestop.matters.consultation.web;

import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.matter.EventName;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One thing that happened to a consultation.
///
/// @param type such as `consultation-answered`
/// @param name the same in the office's words
/// @param by opaque reference of who did it
/// @param details the plain values of the event; what was asked, answered or given as a reason as
///   text for those who handle it
record ConsultationEntry(
    long seq, String type, String name, Instant at, String by, TreeMap<String, Object> details) {

  /// @param texts opens what is sealed under a reference; empty if it is not to be shown or gone
  static ConsultationEntry of(
      Recorded<ConsultationEvent> fact, Locale locale, Function<String, Optional<String>> texts) {
    String type = EventName.of(fact.event());
    return new ConsultationEntry(
        fact.seq(),
        type,
        ConsultationWords.of(locale).get("event." + type),
        fact.at(),
        fact.by(),
        details(fact.event(), texts));
  }

  private static TreeMap<String, Object> details(
      ConsultationEvent event, Function<String, Optional<String>> texts) {
    TreeMap<String, Object> details = new TreeMap<>();
    for (var field : CanonicalJson.tree((Object) event).properties()) {
      JsonNode value = field.getValue();
      if (value.has("commitment")) {
        texts
            .apply(value.path("ref").asString())
            .ifPresent(text -> details.put(field.getKey(), text));
      } else {
        details.put(field.getKey(), value);
      }
    }
    return details;
  }
}
