package cn.onestop.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedBrokerProcessTest {
  private static final int KILLS = 3;
  private static final int ENOUGH = 500;
  private static final int SIGTERM_EXIT = 128 + 15;

  @TempDir Path data;

  @Test
  void acknowledged_records_survive_a_kill_in_the_middle_of_producing() throws Exception {
    int port = LoopbackPort.free(0);
    int controllerPort = LoopbackPort.free(0);
    var acknowledged = new HashSet<String>();
    for (int life = 1; life <= KILLS; life++) {
      try (var broker = BrokerProcess.start(data, port, controllerPort)) {
        var address = broker.awaitReady();
        if (life == 1) {
          Records.makeTopic(address, "facts");
        }
        assertThat(Records.all(address, "facts")).containsAll(acknowledged);
        acknowledged.addAll(produceUntilKilled(broker, address, "life " + life + " fact "));
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ENOUGH);
    try (var broker = BrokerProcess.start(data, port, controllerPort)) {
      assertThat(Records.all(broker.awaitReady(), "facts")).containsAll(acknowledged);
    }
  }

  @Test
  void it_ends_in_order_on_sigterm() throws Exception {
    try (var broker = BrokerProcess.start(data, 0, 0)) {
      broker.awaitReady();
      broker.process().destroy();
      assertThat(broker.awaitEnd()).isEqualTo(SIGTERM_EXIT);
      assertThat(data.resolve(".kafka_cleanshutdown")).exists();
    }
  }

  @Test
  void a_second_process_on_the_same_data_says_so_in_one_sentence() throws Exception {
    try (var first = BrokerProcess.start(data, 0, 0)) {
      first.awaitReady();
      try (var second = BrokerProcess.start(data, 0, 0)) {
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.errorText().lines())
            .singleElement()
            .asString()
            .contains(data.toString(), "in use by another broker");
      }
    }
  }

  @Test
  void a_taken_port_is_named_in_one_sentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        var broker = BrokerProcess.start(data, taken.getLocalPort(), 0)) {
      assertThat(broker.awaitEnd()).isEqualTo(1);
      assertThat(broker.errorText().lines())
          .singleElement()
          .asString()
          .contains("Port " + taken.getLocalPort(), "in use by another program");
    }
  }

  /// Sends without a pause and kills the broker while records are on their way; answers with all
  /// that was acknowledged.
  @SuppressWarnings("FutureReturnValueIgnored") // the callback is told what the future would say
  private static Set<String> produceUntilKilled(BrokerProcess broker, String address, String prefix)
      throws InterruptedException {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var enough = new CountDownLatch(ENOUGH);
    var onTheirWay = new Semaphore(100);
    var killed = new AtomicBoolean();
    try (var producer = Records.producer(address)) {
      var sending =
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; !killed.get(); n++) {
                  var value = prefix + n;
                  onTheirWay.acquireUninterruptibly();
                  producer.send(
                      new ProducerRecord<>("facts", value),
                      (_, failure) -> {
                        onTheirWay.release();
                        if (failure == null) {
                          acknowledged.add(value);
                          enough.countDown();
                        }
                      });
                }
              });
      enough.await();
      broker.kill();
      killed.set(true);
      sending.join();
    }
    return acknowledged;
  }
}
