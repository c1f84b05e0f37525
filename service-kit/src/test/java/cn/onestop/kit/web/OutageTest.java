package cn.onestop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.onestop.kit.trial.Calls;
import cn.onestop.kit.trial.TrialService;
import cn.onestop.kit.trial.TroubleController;
import cn.onestop.store.EmbeddedStore;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class OutageTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");

  @BeforeEach
  void listen() {
    assertThat(TrialService.CONTEXT.isRunning()).isTrue();
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  @ParameterizedTest
  @CsvSource({
    "mongo-write, store-unavailable",
    "mongo-read, store-unavailable",
    "mongo-timeout, store-unavailable",
    "data-access, store-unavailable",
    "wrapped, store-unavailable",
    "half, store-unavailable",
    "kafka, broker-unavailable",
    "kafka-timeout, broker-unavailable",
    "spring-kafka, broker-unavailable",
    "messaging, broker-unavailable",
    "io, unavailable",
    "unchecked-io, unavailable"
  })
  void what_a_broken_line_interrupts_is_never_answered_as_done(String kind, String code) {
    var answer = Calls.get("/api/v1/trouble/" + kind);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("ETag")).isEmpty();
    assertThat(answer.text()).doesNotContain("half an ans", "secret", "Exception", "ipe");
    assertThat(complaints()).hasSize(1);
  }

  @Test
  void a_store_whose_line_really_breaks_gives_503_and_then_works_again() throws Exception {
    // That its clients vanish is the point here and no news.
    ((Logger) LoggerFactory.getLogger("de.bwaldvogel.mongo")).setLevel(Level.OFF);
    try (var store = EmbeddedStore.inMemory(0);
        var line = new BreakableLine(address(store));
        var client = MongoClients.create(settings(line))) {
      var things = client.getDatabase("test").getCollection("things");
      TroubleController.STORE.set(() -> things.insertOne(new Document()));
      assertThat(Calls.get("/api/v1/trouble/store").status()).isEqualTo(200);

      line.breakNow();
      var broken = Calls.get("/api/v1/trouble/store");
      line.mend();

      assertThat(broken.status()).isEqualTo(503);
      assertThat(broken.code()).isEqualTo("store-unavailable");
      assertThat(things.countDocuments()).isEqualTo(1);
      assertThat(Calls.get("/api/v1/trouble/store").status()).isEqualTo(200);
    } finally {
      TroubleController.STORE.set(() -> {});
    }
  }

  private static InetSocketAddress address(EmbeddedStore store) {
    var server = new ServerAddress(new ConnectionString(store.uri()).getHosts().getFirst());
    return new InetSocketAddress(server.getHost(), server.getPort());
  }

  private static MongoClientSettings settings(BreakableLine line) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + line.port()))
        .retryWrites(false)
        .retryReads(false)
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(20, TimeUnit.SECONDS))
        .build();
  }

  @Test
  void a_defect_is_500_without_internals_and_logged_once_with_its_trace() {
    var answer = Calls.get("/api/v1/trouble/defect");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("failed");
    assertThat(answer.text()).doesNotContain("secret", "Exception", "cn.onestop", "at ");
    assertThat(complaints()).hasSize(1);
    assertThat(complaints().getFirst().getThrowableProxy()).isNotNull();
  }

  @Test
  void the_log_of_an_outage_names_the_endpoint_but_not_the_address_or_the_message() {
    Calls.get("/api/v1/trouble/mongo-timeout");

    assertThat(complaints().getFirst().getFormattedMessage())
        .contains("GET /api/v1/trouble/{kind}", "MongoTimeoutException")
        .doesNotContain("mongo-timeout", "secret-host");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void a_caller_who_hangs_up_makes_no_noise(int linger) throws Exception {
    var ended = new CompletableFuture<Throwable>();
    TroubleController.ENDED.set(ended);
    try (var caller =
        new Socket(InetAddress.getLoopbackAddress(), TrialService.ADDRESS.getPort())) {
      caller.setSoLinger(linger == 0, 0);
      caller
          .getOutputStream()
          .write(
              "GET /api/v1/trouble/endless HTTP/1.1\r\nHost: x\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(caller.getInputStream().read()).isPositive();
    }

    assertThat(ended.get(30, TimeUnit.SECONDS)).isNotNull();
    assertThat(complaints()).isEmpty();
  }

  private List<ILoggingEvent> complaints() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .filter(event -> !event.getLoggerName().startsWith("org.mongodb.driver"))
        .toList();
  }
}
