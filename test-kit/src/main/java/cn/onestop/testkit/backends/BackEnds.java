package cn.onestop.testkit.backends;

import cn.onestop.broker.EmbeddedBroker;
import cn.onestop.store.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// A store and a broker for the tests of one JVM.
///
/// The system property `onestop.backends` chooses: `embedded` (the default; the store lies in
/// memory), `on-disk` (the same with the store in a file, as at a center), `containers`, or
/// `external`, which takes `MONGODB_URI` and `KAFKA_BOOTSTRAP_SERVERS` from the environment. The
/// tests are the same on each. They share the back ends, so each uses a database of its own
/// ([#freshDatabase()]) and topics of its own where it counts.
public final class BackEnds {

  private static final class Holder {
    static final BackEnds STARTED = start(System.getProperty("onestop.backends", "embedded"));
  }

  /// A client that waits for a broker that is gone keeps the JVM for half a minute.
  private final Deque<Runnable> closedFirst = new ConcurrentLinkedDeque<>();

  private final String kind;
  private final String mongoUri;
  private final String kafkaBootstrapServers;

  private BackEnds(String kind, String mongoUri, String kafkaBootstrapServers) {
    this.kind = kind;
    this.mongoUri = mongoUri;
    this.kafkaBootstrapServers = kafkaBootstrapServers;
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> closedFirst.forEach(Runnable::run), "close-back-ends"));
    System.out.println("Tests run on back ends: " + kind);
  }

  /// The back ends of this JVM, started at the first call.
  public static BackEnds get() {
    return Holder.STARTED;
  }

  /// `embedded`, `containers` or `external`.
  public String kind() {
    return kind;
  }

  /// Where the store is.
  public String mongoUri() {
    return mongoUri;
  }

  /// Where the broker is.
  public String kafkaBootstrapServers() {
    return kafkaBootstrapServers;
  }

  /// Has `close` called at the JVM's end before the back ends go, the youngest first. Nobody else
  /// may close it then: a Spring context that closes already does not let a second call wait for
  /// it, so its own shutdown hook is to be left out.
  public void closeFirst(Runnable close) {
    closedFirst.push(close);
  }

  /// A name for a database that no other test uses.
  public String freshDatabase() {
    return "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  private static BackEnds start(String kind) {
    return switch (kind) {
      case "embedded" -> embedded(kind, EmbeddedStore.inMemory(0));
      case "on-disk" ->
          embedded(kind, EmbeddedStore.onDisk(temporaryDirectory().resolve("store.db"), 0));
      case "containers" -> containers();
      case "external" -> external(System.getenv());
      default ->
          throw new IllegalArgumentException(
              "onestop.backends is "
                  + kind
                  + "; it can be embedded, on-disk, containers or external");
    };
  }

  @SuppressWarnings("resource") // They live as long as the JVM does.
  private static BackEnds embedded(String kind, EmbeddedStore store) {
    EmbeddedBroker broker = EmbeddedBroker.start(temporaryDirectory(), 0, 0);
    BackEnds started = new BackEnds(kind, store.uri(), broker.bootstrapServers());
    started.closeFirst(store::close);
    started.closeFirst(broker::close);
    return started;
  }

  @SuppressWarnings("resource") // Testcontainers ends them with the JVM.
  private static BackEnds containers() {
    MongoDBContainer mongo = new MongoDBContainer("mongo:8");
    KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
    mongo.start();
    kafka.start();
    return new BackEnds("containers", mongo.getConnectionString(), kafka.getBootstrapServers());
  }

  private static BackEnds external(Map<String, String> environment) {
    return new BackEnds(
        "external",
        required(environment, "MONGODB_URI"),
        required(environment, "KAFKA_BOOTSTRAP_SERVERS"));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("onestop.backends=external needs " + name);
    }
    return value;
  }

  private static Path temporaryDirectory() {
    try {
      Path directory = Files.createTempDirectory("onestop-back-ends");
      directory.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
