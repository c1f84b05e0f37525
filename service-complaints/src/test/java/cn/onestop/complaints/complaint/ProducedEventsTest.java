package cn.onestop.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What this service tells is what the golden samples say.
class ProducedEventsTest {

  @Test
  void every_event_produced_here_equals_its_sample() throws IOException {
    Map<String, ComplaintEvent> produced = produced();
    assertThat(produced).hasSize(ComplaintEvent.class.getPermittedSubclasses().length);
    for (var each : produced.entrySet()) {
      assertThat(CanonicalJson.write(each.getValue()))
          .as(each.getKey())
          .isEqualTo(CanonicalJson.canonical(sample(each.getKey())));
    }
  }

  /// The first of each kind in a few stories that together tell all.
  private static Map<String, ComplaintEvent> produced() {
    List<Recorded<ComplaintEvent>> facts = new ArrayList<>();
    facts.addAll(
        Story.filed()
            .on("2026-03-03T10:00")
            .accept()
            .on("2026-03-10T10:00")
            .reply(Finding.PARTLY_FOUNDED)
            .erase()
            .facts());
    facts.addAll(Story.filed().refuse().facts());
    facts.addAll(
        Story.filedAt("2026-12-31T10:00", Kind.COMPLAINT)
            .count(2027, Story.withCalendarOf2027())
            .facts());
    Map<String, ComplaintEvent> byType = new TreeMap<>();
    for (Recorded<ComplaintEvent> fact : facts) {
      byType.putIfAbsent(type(fact.event()), fact.event());
    }
    return byType;
  }

  private static String type(ComplaintEvent event) {
    return event.getClass().getAnnotation(EventType.class).value();
  }

  private static String sample(String type) throws IOException {
    try (var in =
        Objects.requireNonNull(
            ProducedEventsTest.class.getResourceAsStream("/samples/" + type + ".json"), type)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
