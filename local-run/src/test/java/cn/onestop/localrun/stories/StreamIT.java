package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.topology.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A supervisor's page, live through the gateway.
class StreamIT {

  private static final Duration AT_ONCE = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(90);

  private final RunningCenter center = RunningCenter.get();
  private final Person supervisor = center.person("supervisor");

  @Test
  void a_filing_shows_within_two_seconds_and_only_at_its_own_centre() {
    try (var page = LivePage.of(supervisor);
        var elsewhere = LivePage.of(center.person("supervisor2"))) {
      await().atMost(SOON).until(() -> page.filed() >= 0 && elsewhere.filed() >= 0);
      // Whatever is done for the first time is done by now.
      var warmUp = file();
      await().atMost(SOON).until(() -> page.filings().contains(warmUp));
      await().atMost(SOON).until(() -> page.filed() == filed());
      int before = page.filed();

      var number = file();

      await()
          .atMost(AT_ONCE)
          .until(() -> page.filed() == before + 1 && page.filings().contains(number));
      await()
          .atMost(SOON)
          .until(() -> elsewhere.came().stream().anyMatch(event -> event.name().equals("hb")));
      assertThat(elsewhere.came()).extracting(event -> event.name()).containsOnly("snapshot", "hb");
      assertThat(elsewhere.filed()).isZero();
      assertThat(elsewhere.figures().path("centre").asString()).isNotEqualTo(RunningCenter.CENTRE);
    }
  }

  @Test
  void after_kills_the_page_comes_back_and_shows_what_the_overview_does() {
    try (var page = LivePage.of(supervisor)) {
      await().atMost(SOON).until(() -> page.filed() >= 0);
      List<String> filed = new ArrayList<>(List.of(file()));
      await().atMost(SOON).until(() -> page.filings().containsAll(filed));

      for (var instance : center.parts(Program.MONITORING)) {
        center.kill(instance);
        filed.add(file());
        await().atMost(SOON).until(() -> page.filings().containsAll(filed));
        center.startWhatIsMissing();
      }
      int streams = page.streams();
      center.kill(Program.MONITORING);
      filed.add(file());
      center.startWhatIsMissing();

      await().atMost(SOON).until(() -> page.streams() > streams);
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(withoutTime((ObjectNode) page.figures()))
                  .isEqualTo(withoutTime(overview())));
      assertThat(page.figures().path("matters").path("filed").asInt())
          .isGreaterThanOrEqualTo(filed.size());
      assertThat(page.filings()).doesNotHaveDuplicates().containsAll(filed.subList(0, 3));
    }
  }

  private String file() {
    var answer =
        center.person("clerk").post("/matters", MatterLife.filing("何时", "11010519491231002X"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("number").asString();
  }

  private ObjectNode overview() {
    return (ObjectNode) supervisor.get("/supervision/overview").json();
  }

  private int filed() {
    return overview().path("matters").path("filed").asInt(-1);
  }

  private static ObjectNode withoutTime(ObjectNode overview) {
    return overview.deepCopy().without("asOf");
  }
}
