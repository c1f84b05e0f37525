package cn.onestop.monitoring.live.events;

import cn.onestop.kit.broker.Broker;
import cn.onestop.monitoring.live.EndReason;
import cn.onestop.monitoring.live.Listeners;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Hands everything that is told on the topic to the listeners of this instance: from all
/// partitions, without a group, from now on and a little from before, for those who come from
/// another instance.
///
/// It stops before the web server does, and lets the listeners go first: a stopping service does
/// not wait for its streams.
public final class LiveReading implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveReading.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_MILLIS = 1_000;

  /// So many records of each partition from before.
  private static final long BACK = 200;

  private final Broker broker;
  private final Listeners listeners;
  private volatile CountDownLatch end = new CountDownLatch(0);
  private volatile Thread thread = new Thread();

  public LiveReading(Broker broker, Listeners listeners) {
    this.broker = broker;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    end = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("live-reading").start(this::run);
  }

  @Override
  public void stop() {
    listeners.end(EndReason.RESTART);
    end.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return end.getCount() > 0;
  }

  private void run() {
    try {
      do {
        try {
          follow();
        } catch (KafkaException e) {
          LOG.warn("live pages wait for the broker: {}", e.getMessage());
        } catch (RuntimeException e) {
          LOG.error("live pages wait", e);
        }
      } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    LiveTopic.ensure(broker);
    String id = String.valueOf(broker.topicIds(Set.of(LiveTopic.NAME)).get(LiveTopic.NAME));
    Map<TopicPartition, Long> ends = broker.ends(Set.of(LiveTopic.NAME));
    try (Consumer<String, byte[]> reader = broker.reader()) {
      reader.assign(ends.keySet());
      Map<TopicPartition, Long> next = new HashMap<>();
      reader
          .beginningOffsets(ends.keySet())
          .forEach((partition, beginning) ->
              next.put(partition, Math.max(beginning, ends.getOrDefault(partition, 0L) - BACK)));
      next.forEach(reader::seek);
      listeners.beginAnew(id);
      while (isRunning()) {
        for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
          var partition = new TopicPartition(record.topic(), record.partition());
          if (record.offset() < next.getOrDefault(partition, 0L)) {
            throw new KafkaException(LiveTopic.NAME + " was deleted and made again");
          }
          next.put(partition, record.offset() + 1);
          hand(record, record.offset() < ends.getOrDefault(partition, 0L));
        }
      }
    }
  }

  private void hand(ConsumerRecord<String, byte[]> record, boolean before) {
    try {
      String fact = LiveTopic.fact(record);
      if (fact == null || record.value() == null) {
        return;
      }
      if (before) {
        listeners.before(fact, record.offset(), LiveTopic.change(record));
      } else {
        listeners.tell(fact, record.offset(), LiveTopic.change(record));
      }
    } catch (RuntimeException e) {
      LOG.warn("a record for live pages cannot be read: {}", e.toString());
    }
  }
}
