package cn.onestop.kit.views;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/// The views of a service. Starts them, starts them again when they stop, and switches generations.
public final class ViewRegistry implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ViewRegistry.class);
  private static final long BEAT_MILLIS = 1000;

  private final MongoDatabase database;
  private final Broker broker;
  private final ViewSettings settings;
  private final RunningView.RunnerFactory runners;
  private final Map<String, RunningView<?>> views = new LinkedHashMap<>();
  private final Object beat = new Object();
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  /// @param settings which service and instance this is
  public ViewRegistry(
      MongoDatabase database,
      Broker broker,
      ViewSettings settings,
      ConsumerFactory<String, byte[]> consumers,
      Producer<String, byte[]> producer) {
    this.database = database;
    this.broker = broker;
    this.settings = settings;
    this.runners = new Runners(database, settings, consumers, producer);
  }

  /// Keeps `view` up to date from now on.
  ///
  /// @return where to read it
  public <P> ViewReader<P> run(View<P> view) {
    return run(view, facts -> {});
  }

  /// Keeps `view` up to date from now on, and tells `follower` what it takes in on this instance.
  ///
  /// @return where to read it
  public <P> ViewReader<P> run(View<P> view, ViewFollower<P> follower) {
    RunningView<P> runningView =
        new RunningView<>(view, follower, runners, new Generations(database), broker);
    if (views.putIfAbsent(view.name(), runningView) != null) {
      throw new IllegalArgumentException("there is a view " + view.name() + " already");
    }
    return new MongoViewReader<>(runningView, runners, settings.partitions());
  }

  /// The partitions of `topic` that this instance owns for `view` at the moment.
  public Set<Integer> owned(String view, String topic) {
    return get(view).owned(topic);
  }

  /// The generation of `view` that readers see on this instance; 0 before there is any.
  public int generation(String view) {
    Generation now = get(view).generation();
    return now == null ? 0 : now.current();
  }

  /// How a view is doing.
  ///
  /// @param generation the generation in force
  /// @param state `WAITING`, `RUNNING`, `REBUILDING`, `TOPIC_REPLACED`
  /// @param lag how many records are still to be read, by the generation being built if one is; -1
  ///   while the broker does not say
  public record ViewStatus(String view, int generation, String state, long lag) {}

  /// How all views are doing.
  public List<ViewStatus> status() {
    return views.values().stream().map(ViewRegistry::status).toList();
  }

  /// Builds `view` anew beside the running one; the views switch once it has caught up.
  public ViewStatus rebuild(String view) {
    RunningView<?> rebuilt = get(view);
    rebuilt.rebuild();
    return status(rebuilt);
  }

  private static ViewStatus status(RunningView<?> view) {
    Generation now = view.generation();
    return new ViewStatus(
        view.view().name(), now == null ? 0 : now.current(), view.state().name(), lag(view));
  }

  private static long lag(RunningView<?> view) {
    try {
      return view.lag();
    } catch (KafkaException e) {
      return -1;
    }
  }

  /// What there is to read by now of `topic`, in the partitions this instance owns for `view`.
  public Mark mark(String view, String topic) {
    return new Mark(view, get(view).ends(topic));
  }

  /// Whether the view has applied everything up to `mark`.
  public boolean reached(Mark mark) {
    return get(mark.view()).applied(mark.ends());
  }

  /// Takes an entry out of a list that is worked off like a queue: what the view puts there is done
  /// once and then taken out by whoever did it. A rebuilt view, or an event that comes again after
  /// a crash, may put it there once more, so doing it twice must have no second effect.
  public void takeOut(String view, String list, String id) {
    get(view).takeOut(list, id);
  }

  Collection<RunningView<?>> views() {
    return views.values();
  }

  RunningView<?> get(String name) {
    RunningView<?> view = views.get(name);
    if (view == null) {
      throw new Refused(Refusal.of(RefusalKind.NOT_FOUND, "view-unknown", name));
    }
    return view;
  }

  RunningView.RunnerFactory runners() {
    return runners;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("views").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    synchronized (beat) {
      beat.notifyAll();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    views.values().forEach(RunningView::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      views.values().forEach(this::tend);
      synchronized (beat) {
        try {
          if (running) {
            beat.wait(BEAT_MILLIS);
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private void tend(RunningView<?> view) {
    try {
      view.tend();
    } catch (MongoException | KafkaException e) {
      LOG.warn("view {} waits: {}", view.view().name(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("view {} cannot be tended", view.view().name(), e);
    }
  }

  private record Runners(
      MongoDatabase database,
      ViewSettings settings,
      ConsumerFactory<String, byte[]> consumers,
      Producer<String, byte[]> producer)
      implements RunningView.RunnerFactory {

    @Override
    public <P> ViewRunner<P> runner(
        View<P> view, int generation, TopicIds topicIds, ViewFollower<P> follower) {
      return new ViewRunner<>(
          view,
          new BatchWriter<>(
              view, store(view, generation, topicIds), new DeadLetterTopic(view.name(), producer)),
          follower,
          group(view.name(), generation),
          settings.instance(),
          consumers);
    }

    @Override
    public String group(String view, int generation) {
      return settings.service() + "." + view + "." + generation;
    }

    @Override
    public <P> ViewStore<P> store(View<P> view, int generation, TopicIds topicIds) {
      return new ViewStore<>(database, view, generation, topicIds);
    }
  }
}
