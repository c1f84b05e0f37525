package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.topology.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Processes are killed two at a time, store and broker among them, while people file and handle
/// and send everything again until it is acknowledged. The audit afterwards knows only what was
/// acknowledged: all of it is there, once, and counted once.
class KillIT {

  private static final int CLIENTS = 4;
  private static final int LEAST_KILLS = 20;
  private static final Duration SOON = Duration.ofSeconds(90);

  private final RunningCenter center = RunningCenter.get();
  private final Random random = new Random(20_260_302);

  @Test
  void nothing_acknowledged_is_lost_and_nothing_counts_twice() throws Exception {
    var before = figures();
    var stop = new AtomicBoolean();
    List<Future<List<String>>> clients = new ArrayList<>();
    List<String> lives = new ArrayList<>();
    int kills = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        var client = new PatientClient(center, i, random.nextLong());
        clients.add(threads.submit(() -> client.work(stop)));
      }
      try {
        for (var pair : pairsInRandomOrder()) {
          pair.forEach(center::kill);
          center.startWhatIsMissing();
          kills += pair.size();
        }
      } finally {
        stop.set(true);
      }
      for (var client : clients) {
        lives.addAll(client.get());
      }
    }

    assertThat(lives).as("matters handled meanwhile").hasSizeGreaterThan(CLIENTS);
    for (var number : lives) {
      var matter = center.person("clerk").get("/matters/" + number).json();
      assertThat(matter.path("timeline").valueStream().map(fact -> fact.path("type").asString()))
          .as(number)
          .containsExactlyElementsOf(MatterLife.TIMELINE);
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var now = figures();
          for (var figure : List.of("filed", "accepted", "decided", "closed", "delivered")) {
            assertThat(grown(before, now, "matters", figure)).as(figure).isEqualTo(lives.size());
          }
          assertThat(grown(before, now, "visits", "counted")).isEqualTo(2 * lives.size());
          assertThat(grown(before, now, "visits", "breaches")).isEqualTo(lives.size());
          assertThat(grown(before, now, "complaints", "filed")).isEqualTo(lives.size());
        });
    var verified = RunningCenter.run("verify").mustSucceed();
    System.out.printf(
        "%d kills, %d matters from filing to delivery%n%s", kills, lives.size(), verified.text());
  }

  /// Every process once, in an order that has nothing to do with who needs whom; then once more in
  /// another order, and so on: neighbours in it are killed together.
  private List<Set<Part>> pairsInRandomOrder() {
    List<Part> order = new ArrayList<>();
    while (order.size() < LEAST_KILLS) {
      var parts = new ArrayList<>(center.parts());
      Collections.shuffle(parts, random);
      order.addAll(parts);
    }
    return IntStream.range(0, LEAST_KILLS / 2)
        .mapToObj(pair -> Set.of(order.get(2 * pair), order.get(2 * pair + 1)))
        .toList();
  }

  private JsonNode figures() {
    return center.person("supervisor").get("/supervision/overview").json();
  }

  private static int grown(JsonNode before, JsonNode now, String group, String name) {
    return now.path(group).path(name).asInt(-1) - before.path(group).path(name).asInt(-1);
  }
}
