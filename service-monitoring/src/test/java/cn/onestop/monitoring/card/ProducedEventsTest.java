package cn.onestop.monitoring.card;

import static cn.onestop.monitoring.MatterStory.CENTRE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.store.RulesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What this service tells is what the golden samples say.
class ProducedEventsTest {

  private static final String MATTER = "m-4fzqC0m2T1uWgS8oQ5x7Yw";

  private final MatterWatch watch =
      new MatterWatch(
          RulesFile.read(
              Objects.requireNonNull(getClass().getResourceAsStream("/supervision-rules.json"))),
          MatterStory.TIME);

  @Test
  void every_event_produced_here_equals_its_sample() throws IOException {
    MatterStory story =
        new MatterStory("TX-MZ-01202603020001")
            .filed(MatterStory.at("2026-03-02T09:30"), CENTRE, CENTRE + "-D01", 5, 1)
            .accepted("2026-03-02T10:00");
    List<Happened<SupervisionEvent>> found = new ArrayList<>();
    found.addAll(Judgement.of(watched(story), null, MatterStory.at("2026-03-10T10:00")));
    Supervised supervised = null;
    for (Happened<SupervisionEvent> happened : found) {
      Instant at = Objects.requireNonNull(happened.at());
      supervised = Supervised.after(supervised, new Recorded<>(1, at, at, "", happened.event()));
    }
    found.addAll(
        Judgement.of(
            watched(story.closed("2026-03-09T10:00", true)),
            supervised,
            MatterStory.at("2026-03-10T10:00")));

    List<String> produced =
        found.stream()
            .map(Happened::event)
            .filter(event ->
                switch (event) {
                  case LampChanged lamp -> lamp.lamp().equals("YELLOW");
                  case CardIssued card -> card.level().equals("YELLOW");
                  default -> true;
                })
            .map(event -> type(event) + CanonicalJson.write(event))
            .toList();

    assertThat(produced)
        .containsExactlyInAnyOrder(
            sample("lamp-changed"), sample("card-issued"), sample("card-withdrawn"));
  }

  private static String type(SupervisionEvent event) {
    return EventTypes.of(SupervisionEvent.class).name(event);
  }

  private static String sample(String name) throws IOException {
    String type = "cn.onestop.supervision." + name + ".v1";
    try (var in =
        Objects.requireNonNull(
            ProducedEventsTest.class.getResourceAsStream("/samples/" + type + ".json"), type)) {
      return type + CanonicalJson.canonical(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private WatchedMatter watched(MatterStory story) {
    WatchedMatter matter = null;
    for (Recorded<MatterEvent> fact : story.facts()) {
      matter = watch.after(matter, MATTER, 7, fact);
    }
    return Objects.requireNonNull(matter);
  }
}
