package cn.onestop.monitoring.view.events;

import static org.assertj.core.api.Assertions.assertThatCode;

import cn.onestop.events.EventType;
import cn.onestop.events.Topics;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.rules.store.RulesFile;
import cn.onestop.monitoring.view.Watched;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every golden sample of the topics that supervision listens to can be read.
class ConsumedSamplesTest {

  private final SupervisionView view =
      new SupervisionView(
          new MatterWatch(
              RulesFile.read(
                  Objects.requireNonNull(
                      getClass().getResourceAsStream("/supervision-rules.json"))),
              MatterStory.TIME),
          MatterStory.ZONE);

  @Test
  void every_sample_of_matters_is_read() throws IOException {
    readAll(Topics.MATTERS, MatterEvent.class, "cn.onestop.matters.matter-filed.v1");
  }

  @Test
  void every_sample_of_complaints_is_read() throws IOException {
    readAll(Topics.COMPLAINTS, ComplaintEvent.class, "cn.onestop.complaints.complaint-filed.v1");
  }

  @Test
  void every_sample_of_supervision_is_read() throws IOException {
    readAll(Topics.SUPERVISION, SupervisionEvent.class, "cn.onestop.supervision.lamp-changed.v1");
  }

  private void readAll(String topic, Class<?> contract, String first) throws IOException {
    Watched begun = view.apply(null, event(topic, first)).after();
    for (String type : types(contract)) {
      ReceivedEvent event = event(topic, type);
      assertThatCode(() -> view.apply(begun, event)).as(type).doesNotThrowAnyException();
    }
  }

  private static Iterable<String> types(Class<?> contract) {
    return Stream.of(contract.getPermittedSubclasses())
        .map(type -> type.getAnnotation(EventType.class).value())
        .toList();
  }

  private static ReceivedEvent event(String topic, String type) throws IOException {
    try (var in =
        Objects.requireNonNull(
            ConsumedSamplesTest.class.getResourceAsStream("/samples/" + type + ".json"), type)) {
      return new ReceivedEvent(
          topic,
          0,
          "x-1",
          1,
          type,
          MatterStory.at("2026-03-02T10:00"),
          MatterStory.at("2026-03-02T10:00"),
          "staff-1001",
          "",
          "",
          0,
          CanonicalJson.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
