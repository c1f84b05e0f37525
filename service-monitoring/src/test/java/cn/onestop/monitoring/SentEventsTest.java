package cn.onestop.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.events.Topics;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SentEventsTest {

  private final RunningMonitoring monitoring = RunningMonitoring.get();

  /// The closing of 4 March becomes known only after the card of 6 March, which is taken back.
  @Test
  void every_event_is_sent_as_the_contract_says() {
    var story = new MatterStory("TX-MZ-01202603020001");
    monitoring.tell("m-1", story.filed("2026-03-02T09:30", 5).accepted("2026-03-02T10:00"));
    monitoring.clock.set(MatterStory.at("2026-03-07T09:00"));
    untilTold("cn.onestop.supervision.card-issued.v1");
    monitoring.tell("m-1", story.closed("2026-03-04T10:00", true));
    untilTold("cn.onestop.supervision.card-withdrawn.v1");

    var sent = WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.SUPERVISION);
    assertThat(sent).flatExtracting(EventContract::check).isEmpty();
    assertThat(sent)
        .extracting(EventContract::type)
        .containsAll(EventContract.types(Topics.SUPERVISION));

    var live = WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.SUPERVISION_LIVE);
    assertThat(live).isNotEmpty();
    assertThat(live).flatExtracting(EventContract::check).isEmpty();
  }

  private static void untilTold(String type) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.SUPERVISION).stream()
                .anyMatch(record -> type.equals(EventContract.type(record))));
  }
}
