package cn.onestop.monitoring.live.events;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.ViewFollower;
import cn.onestop.monitoring.live.News;
import cn.onestop.monitoring.view.Watched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Tells all instances what the view has taken in here.
///
/// It waits for the acknowledgements before the view commits its offsets, so after a crash what was
/// not told is told again. It does not wait for long: a line on a page is not worth holding up the
/// lamps, and figures are read again every few seconds anyway.
public final class TellLivePages implements ViewFollower<Watched> {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Broker broker;
  private final Producer<String, byte[]> producer;
  private final Function<Collection<String>, Map<String, Watched>> view;
  private volatile boolean topicIsThere;

  /// @param view the projections of those ids that have one
  public TellLivePages(
      Broker broker,
      Producer<String, byte[]> producer,
      Function<Collection<String>, Map<String, Watched>> view) {
    this.broker = broker;
    this.producer = producer;
    this.view = view;
  }

  @Override
  public void tookIn(List<TakenIn<Watched>> facts) {
    try {
      tell(facts);
    } catch (KafkaException e) {
      topicIsThere = false;
      throw e;
    }
  }

  private void tell(List<TakenIn<Watched>> facts) {
    if (!topicIsThere) {
      LiveTopic.ensure(broker);
      topicIsThere = true;
    }
    Map<String, Watched> companions = companions(facts);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (TakenIn<Watched> fact : facts) {
      sent.add(send(fact, companion(fact.now(), companions)));
    }
    await(sent);
  }

  /// Where the topic is away every record would wait for it in turn; the first failure is enough.
  private Future<RecordMetadata> send(TakenIn<Watched> fact, @Nullable Watched companion) {
    ReceivedEvent event = fact.event();
    Future<RecordMetadata> sending =
        producer.send(
            LiveTopic.record(event, News.of(event.type(), event.at(), fact.now(), companion)));
    if (sending.state() == Future.State.FAILED) {
      throw new KafkaException("live pages cannot be told", sending.exceptionNow());
    }
    return sending;
  }

  private Map<String, Watched> companions(List<TakenIn<Watched>> facts) {
    Set<String> wanted = new HashSet<>();
    for (TakenIn<Watched> fact : facts) {
      String id = News.companion(fact.now());
      if (id != null) {
        wanted.add(id);
      }
    }
    return wanted.isEmpty() ? Map.of() : view.apply(wanted);
  }

  private static @Nullable Watched companion(Watched watched, Map<String, Watched> companions) {
    String id = News.companion(watched);
    return id == null ? null : companions.get(id);
  }

  private static void await(List<Future<RecordMetadata>> sent) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    try {
      for (Future<RecordMetadata> each : sent) {
        each.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("live pages could not be told", e);
    }
  }
}
