package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SentEventsTest {

  private final Calls outside = Calls.signedOut();
  private final Calls handler = Calls.as("staff-1008", "complaint-handler");
  private final Calls admin = Calls.as("staff-1011", "admin");

  /// All but the one that comes with a new calendar, which has its own story.
  @Test
  void every_event_is_sent_as_the_contract_says() {
    RunningComplaints.get().office("2026-03-02T09:30");
    var answered = outside.file(Calls.filing(RunningComplaints.WINDOW));
    handler.operate(answered, "accept", null).must(200);
    handler
        .operate(answered, "reply", "{\"finding\": \"FOUNDED\", \"answer\": \"经核实情况属实，已责令窗口致歉\"}")
        .must(200);
    admin.operate(answered, "erase", "{\"ground\": \"RETENTION_ENDED\"}").must(200);
    handler
        .operate(
            outside.file(Calls.filing(RunningComplaints.WINDOW)),
            "refuse",
            "{\"ground\": \"LITIGATION\", \"reason\": \"该事项已进入诉讼程序，请向法院反映\"}")
        .must(200);

    var wanted = new ArrayList<>(EventContract.types(Topics.COMPLAINTS));
    wanted.remove("cn.onestop.complaints.due-date-counted.v1");
    RunningComplaints.until(() ->
        WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.COMPLAINTS).stream()
            .map(EventContract::type)
            .toList()
            .containsAll(wanted));
    assertThat(
            WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.COMPLAINTS).stream()
                .flatMap(record -> EventContract.check(record).stream()))
        .isEmpty();
  }
}
