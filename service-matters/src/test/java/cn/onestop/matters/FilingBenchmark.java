package cn.onestop.matters;

import static cn.onestop.kit.signedin.Right.post;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// How many requests a second the service answers, beside the least a durable service could do: an
/// endpoint in the same process that writes its body as one document into the same store. What
/// counts is the ratio within one run; requests, service and load share the machine.
///
/// Not part of the tests. README of this service says how to run it.
class FilingBenchmark {

  private static final int CLIENTS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final int ROUNDS = 5;
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What is measured.
  private enum Load {
    /// One document written as it comes.
    BARE,
    /// `POST /matters`
    FILING,
    /// The operations of a matter's life after its filing.
    ADVANCING
  }

  private record Step(String operation, String body) {}

  private static final List<Step> LIFE =
      List.of(
          new Step("accept", ""),
          new Step("visit", "{\"purpose\": \"FILING\"}"),
          new Step("complete-step", "{\"step\": 2}"),
          new Step("decide", "{\"outcome\": \"GRANTED\"}"),
          new Step("close", "{}"),
          new Step("deliver", "{\"method\": \"WINDOW\"}"));

  /// One round of one load.
  private record Measured(double perSecond, double p50, double p99) {}

  private final MongoCollection<Document> bare =
      MongoClients.create(BackEnds.get().mongoUri())
          .getDatabase(BackEnds.get().freshDatabase())
          .getCollection("bare")
          .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  private final RunningMatters service =
      new RunningMatters(
          Map.of(
              "bareInsert",
              new BareInsert(bare),
              "bareRights",
              RightsTable.of(post("/bare").anyone())));
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token = service.tokens().of("staff-1001", "clerk");
  private final Queue<String> filed = new ConcurrentLinkedQueue<>();

  @RestController
  static final class BareInsert {
    private final MongoCollection<Document> documents;

    BareInsert(MongoCollection<Document> documents) {
      this.documents = documents;
    }

    @PostMapping("/bare")
    Map<String, Object> insert(@RequestBody Map<String, Object> body) {
      documents.insertOne(new Document(body));
      return Map.of("stored", true);
    }
  }

  @Test
  void filing_and_advancing_beside_a_bare_insert() throws Exception {
    for (var load : Load.values()) {
      run(load, WARM_UP);
    }
    Map<Load, List<Measured>> measured = new EnumMap<>(Load.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (var load : Load.values()) {
        measured.computeIfAbsent(load, each -> new ArrayList<>()).add(run(load, ROUND));
      }
    }
    double floor = median(measured.get(Load.BARE));
    System.out.printf(
        "%d connections, %d rounds of %d s, back ends %s; requests/s median (min-max), ms%n",
        CLIENTS, ROUNDS, ROUND.toSeconds(), BackEnds.get().kind());
    measured.forEach((load, rounds) ->
        System.out.printf(
            "%-10s %7.0f (%.0f-%.0f)  %.2f of bare  p50 %.1f  p99 %.1f%n",
            load,
            median(rounds),
            rounds.stream().mapToDouble(Measured::perSecond).min().orElseThrow(),
            rounds.stream().mapToDouble(Measured::perSecond).max().orElseThrow(),
            median(rounds) / floor,
            rounds.stream()
                .mapToDouble(Measured::p50)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow(),
            rounds.stream()
                .mapToDouble(Measured::p99)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow()));
  }

  private static double median(List<Measured> rounds) {
    return rounds.stream()
        .mapToDouble(Measured::perSecond)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private Measured run(Load load, Duration length) throws Exception {
    var latencies = new ConcurrentHistogram(3);
    long begun = System.nanoTime();
    long end = begun + length.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(
            threads.submit(() -> {
              while (System.nanoTime() < end) {
                once(load, latencies);
              }
              return null;
            }));
      }
      for (var client : clients) {
        client.get();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Measured(
        latencies.getTotalCount() / seconds,
        latencies.getValueAtPercentile(50) / 1e6,
        latencies.getValueAtPercentile(99) / 1e6);
  }

  private void once(Load load, ConcurrentHistogram latencies) throws Exception {
    switch (load) {
      case BARE -> timed("/bare", Calls.filing(RunningMatters.ON_THE_SPOT), 200, latencies);
      case FILING -> filed.add(file(latencies));
      case ADVANCING -> {
        var number = filed.poll();
        if (number == null) {
          number = file(new ConcurrentHistogram(3));
        }
        for (var step : LIFE) {
          timed("/api/v1/matters/" + number + "/" + step.operation(), step.body(), 200, latencies);
        }
      }
    }
  }

  private String file(ConcurrentHistogram latencies) throws Exception {
    var answer = timed("/api/v1/matters", Calls.filing(RunningMatters.ON_THE_SPOT), 201, latencies);
    return JSON.readTree(answer).path("number").asString();
  }

  private String timed(String path, String body, int expected, ConcurrentHistogram latencies)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build();
    long begun = System.nanoTime();
    var answer = http.send(request, BodyHandlers.ofString());
    latencies.recordValue(System.nanoTime() - begun);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    return answer.body();
  }
}
