package cn.onestop.catalog.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ProducedReconcilingEventsTest {

  @Test
  void what_is_put_forward_is_told_as_in_the_sample() throws IOException {
    var content =
        new Candidate.Content(
            "511A01487000", "林木采伐许可", "01", List.of(new LegalBasis("森林法", "第五十七条")));
    var round = Rounds.putForward(Rounds.opened(), Rounds.FORESTRY, Rounds.content("一", "01"), "a");
    round = Rounds.putForward(round, Rounds.FORESTRY, Rounds.content("二", "01"), "a");
    round = Rounds.moved(round, ReconcilingOperation.COMPARE);
    round = Rounds.decided(round, "candidate-2", LineDecision.ASK_BACK, null, null);

    assertSame("candidate-put-forward", round.rewrite("candidate-2", content));
  }

  @Test
  void a_move_is_told_as_in_the_sample() throws IOException {
    assertSame("reconciling-moved", Rounds.collected().move(ReconcilingOperation.COMPARE));
  }

  private static void assertSame(String name, ReconcilingEvent produced) throws IOException {
    var type = "cn.onestop.catalog." + name + ".v1";
    var sample =
        new ClassPathResource("samples/" + type + ".json")
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(EventTypes.of(ReconcilingEvent.class).name(produced)).isEqualTo(type);
    assertThat(CanonicalJson.write(produced)).isEqualTo(CanonicalJson.canonical(sample));
  }
}
