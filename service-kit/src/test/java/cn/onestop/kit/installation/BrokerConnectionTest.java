package cn.onestop.kit.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class BrokerConnectionTest {

  @Test
  void a_broker_that_asks_for_sign_in_and_encryption_is_reached_by_every_client() {
    var kafka = new KafkaProperties();
    kafka.setBootstrapServers(List.of("kafka:9093"));
    kafka.getSecurity().setProtocol("SASL_SSL");
    kafka.getProperties().put("sasl.mechanism", "SCRAM-SHA-512");
    var connection = kafka.buildAdminProperties();

    for (var settings :
        List.of(
            InstallationConfiguration.common(connection),
            InstallationConfiguration.consumer(connection))) {
      assertThat(settings)
          .containsAllEntriesOf(
              Map.of(
                  "bootstrap.servers", List.of("kafka:9093"),
                  "security.protocol", "SASL_SSL",
                  "sasl.mechanism", "SCRAM-SHA-512"))
          .containsKey("request.timeout.ms");
    }
  }
}
