package cn.onestop.broker;

import java.nio.file.Path;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/// A real Kafka broker, alone on its machine and inside this JVM. What it has acknowledged survives
/// the end of the process, by whatever signal; it is not written through to the disk, so it need
/// not survive the end of the machine.
public final class EmbeddedBroker implements AutoCloseable {
  private final DataDirectory data;
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(DataDirectory data, KafkaRaftServer server, int port) {
    this.data = data;
    this.server = server;
    this.port = port;
  }

  /// Starts a broker and returns when a client can produce to it. A port of zero means a free one.
  ///
  /// @throws BrokerStartException if a port or the directory is taken, or Kafka does not start
  public static EmbeddedBroker start(Path dataDir, int port, int controllerPort) {
    var data = DataDirectory.open(dataDir.toAbsolutePath());
    try {
      return start(data, LoopbackPort.free(port), LoopbackPort.free(controllerPort));
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private static EmbeddedBroker start(DataDirectory data, int port, int controllerPort) {
    data.prepare();
    var server =
        new KafkaRaftServer(BrokerSettings.of(data.path(), port, controllerPort), Time.SYSTEM);
    var broker = new EmbeddedBroker(data, server, port);
    try {
      server.startup();
      FirstRecord.produce(broker.bootstrapServers());
      return broker;
    } catch (RuntimeException e) {
      stop(server);
      throw new BrokerStartException("Kafka did not start (" + e + ").", e);
    }
  }

  /// Where clients reach it, in the form `127.0.0.1:9092`.
  public String bootstrapServers() {
    return BrokerSettings.HOST + ":" + port;
  }

  /// Waits until the broker has ended, by [#close()] or because Kafka gave up.
  void awaitEnd() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    stop(server);
    data.close();
  }

  private static void stop(KafkaRaftServer server) {
    server.shutdown();
    server.awaitShutdown();
  }
}
