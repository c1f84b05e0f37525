package cn.onestop.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;

/// How the one broker of a machine is set up: everything on loopback, one copy of each record, and
/// small enough (about 200 MB) to stand beside five services on an office computer.
final class BrokerSettings {
  static final String HOST = "127.0.0.1";
  static final int NODE = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /// One copy of everything, because there is only one broker to hold it.
  private static final Map<String, String> ONE_NODE =
      Map.of(
          "default.replication.factor", "1",
          "min.insync.replicas", "1",
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "4",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "share.coordinator.state.topic.num.partitions", "1");

  /// Topics are made by the services that own them; a misspelt name must not make one.
  private static final Map<String, String> TOPICS =
      Map.of(
          "auto.create.topics.enable", "false",
          "delete.topic.enable", "true",
          "num.partitions", "12",
          "log.retention.ms", "-1");

  /// The default cleaner buffer alone is 128 MB, which a heap of that size cannot hold. Index files
  /// are reserved at full size and only trimmed in an orderly end, so they are kept small as well.
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
          Map.entry("log.cleaner.threads", "1"),
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("log.segment.bytes", "134217728"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("num.recovery.threads.per.data.dir", "2"),
          Map.entry("group.coordinator.threads", "1"),
          Map.entry("share.coordinator.threads", "1"),
          Map.entry("metric.reporters", ""));

  /// After a SIGKILL the controller lets the broker in again only when the session of its former
  /// life has run out (nine seconds by default), so that session is short.
  private static final Map<String, String> QUICK_RETURN =
      Map.of(
          "broker.session.timeout.ms", "2000",
          "broker.heartbeat.interval.ms", "500",
          "controlled.shutdown.enable", "true");

  /// Consumers with a fixed name come back within six seconds of a kill instead of forty-five.
  private static final Map<String, String> GROUPS =
      Map.of(
          "group.min.session.timeout.ms", "1000",
          "group.initial.rebalance.delay.ms", "200",
          "group.consumer.min.session.timeout.ms", "1000",
          "group.consumer.session.timeout.ms", "6000",
          "group.consumer.min.heartbeat.interval.ms", "500",
          "group.consumer.heartbeat.interval.ms", "2000");

  private BrokerSettings() {}

  static KafkaConfig of(Path dataDir, int port, int controllerPort) {
    var all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", String.valueOf(NODE));
    all.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
    all.put("controller.listener.names", CONTROLLER_LISTENER);
    all.put("inter.broker.listener.name", "BROKER");
    all.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    all.put(
        "listeners",
        "BROKER://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    all.put("advertised.listeners", "BROKER://%s:%d".formatted(HOST, port));
    all.put("log.dirs", dataDir.toString());
    all.putAll(ONE_NODE);
    all.putAll(TOPICS);
    all.putAll(SMALL);
    all.putAll(QUICK_RETURN);
    all.putAll(GROUPS);
    return KafkaConfig.fromProps(all, false);
  }
}
