package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.topology.Program;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A service that is away delays only what is its own.
class OutageIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int FILINGS = 5;

  private final RunningCenter center = RunningCenter.get();

  @Test
  void filing_and_accepting_go_on_without_catalogue_supervision_and_complaints() {
    var clerk = center.person("clerk");
    var supervisor = center.person("supervisor");
    int before = filed(supervisor);
    center.kill(Program.CATALOG);
    center.kill(Program.MONITORING);
    center.kill(Program.COMPLAINTS);

    try {
      for (int i = 0; i < FILINGS; i++) {
        var filed = clerk.post("/matters", MatterLife.filing("吴停", "11010519491231002X"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        var path = "/matters/" + filed.json().path("number").asString();
        assertThat(clerk.post(path + "/accept", "").status()).isEqualTo(200);
      }
      var away = supervisor.get("/supervision/overview");
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.contentType()).startsWith("application/problem+json");
    } finally {
      center.startWhatIsMissing();
    }

    await().atMost(SOON).until(() -> filed(supervisor) == before + FILINGS);
    RunningCenter.run("verify").mustSucceed();
  }

  private static int filed(Person supervisor) {
    return supervisor.get("/supervision/overview").json().path("matters").path("filed").asInt(-1);
  }
}
