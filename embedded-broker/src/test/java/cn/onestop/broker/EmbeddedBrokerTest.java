package cn.onestop.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  @TempDir Path data;

  @Test
  void what_is_produced_is_there_again_after_an_orderly_restart() throws Exception {
    try (var broker = EmbeddedBroker.start(data, 0, 0)) {
      Records.makeTopic(broker.bootstrapServers(), "greetings");
      try (var producer = Records.producer(broker.bootstrapServers())) {
        producer.send(new ProducerRecord<>("greetings", "good morning")).get();
      }
      assertThat(Records.all(broker.bootstrapServers(), "greetings"))
          .containsExactly("good morning");
    }
    try (var broker = EmbeddedBroker.start(data, 0, 0)) {
      assertThat(Records.all(broker.bootstrapServers(), "greetings"))
          .containsExactly("good morning");
    }
  }

  @Test
  void a_misspelt_topic_is_not_made_by_asking_for_it() throws Exception {
    try (var broker = EmbeddedBroker.start(data, 0, 0);
        var consumer = Records.consumer(broker.bootstrapServers());
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(consumer.partitionsFor("no-such-topic")).isEmpty();
      assertThat(admin.listTopics().names().get()).doesNotContain("no-such-topic");
    }
  }

  @Test
  void a_directory_has_one_broker_at_a_time() {
    try (var _ = EmbeddedBroker.start(data, 0, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(data, 0, 0))
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use by another broker");
    }
  }

  @Test
  void a_refused_start_leaves_the_directory_free() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort(), 0))
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining("Port " + taken.getLocalPort());
      DataDirectory.open(data).close();
    }
  }
}
