package cn.onestop.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

/// The image of Apache Kafka makes a setting of every variable that begins with KAFKA_.
class BrokerSettingsTest {
  /// Those it leaves to the start script.
  private static final Set<String> NOT_SETTINGS = Set.of("KAFKA_HEAP_OPTS");

  private final Properties settings = settings();

  @Test
  void every_setting_is_one_of_the_broker() {
    assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(settings.stringPropertyNames());
  }

  @Test
  void the_broker_takes_them_and_makes_no_topic_by_itself() {
    var broker = new KafkaConfig(settings, false);

    assertThat(broker.autoCreateTopicsEnable()).isFalse();
    assertThat(broker.isKRaftCombinedMode()).isTrue();
  }

  @Test
  void the_image_is_of_the_version_that_the_tests_run_on() {
    var version = AppInfoParser.getVersion();

    assertThat(Project.read("docker-compose.yml")).contains("image: apache/kafka:" + version);
  }

  private static Properties settings() {
    var settings = new Properties();
    Project.read("k8s/kafka/kafka.env")
        .lines()
        .filter(line -> line.startsWith("KAFKA_"))
        .map(line -> line.split("=", 2))
        .filter(parts -> !NOT_SETTINGS.contains(parts[0]))
        .forEach(parts ->
            settings.put(
                parts[0].replaceFirst("KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.'),
                parts[1]));
    return settings;
  }
}
