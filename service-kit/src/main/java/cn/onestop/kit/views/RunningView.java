package cn.onestop.kit.views;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.views.ViewFollower.TakenIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One view on this instance: keeps the runners going that the generations document asks for, and
/// switches to a rebuilt generation once it has caught up.
final class RunningView<P> {

  /// How a view is doing.
  enum State {
    /// Not looked at yet.
    WAITING,
    /// Following its topics.
    RUNNING,
    /// Following its topics, and a new generation is being built.
    REBUILDING,
    /// A topic was deleted and made again: the offsets mean nothing any more, it must be rebuilt.
    TOPIC_REPLACED
  }

  private static final Logger LOG = LoggerFactory.getLogger(RunningView.class);

  private final View<P> view;
  private final ViewFollower<P> follower;
  private final RunnerFactory factory;
  private final Generations generations;
  private final Broker broker;
  private volatile State state = State.WAITING;
  private volatile @Nullable Generation generation;
  private volatile @Nullable ViewRunner<P> current;
  private @Nullable ViewRunner<P> building;

  /// Makes runners and names their consumer groups.
  interface RunnerFactory {
    <P> ViewRunner<P> runner(
        View<P> view, int generation, TopicIds topicIds, ViewFollower<P> follower);

    String group(String view, int generation);

    <P> ViewStore<P> store(View<P> view, int generation, TopicIds topicIds);
  }

  RunningView(
      View<P> view,
      ViewFollower<P> follower,
      RunnerFactory factory,
      Generations generations,
      Broker broker) {
    this.view = view;
    this.follower = follower;
    this.factory = factory;
    this.generations = generations;
    this.broker = broker;
  }

  View<P> view() {
    return view;
  }

  State state() {
    return state;
  }

  /// The generation in force, read from the store if it is not known yet.
  @Nullable Generation generation() {
    Generation known = generation;
    return known == null ? generations.find(view.name()).orElse(null) : known;
  }

  Set<Integer> owned(String topic) {
    ViewRunner<P> runner = current;
    return runner == null || state == State.TOPIC_REPLACED ? Set.of() : runner.owned(topic);
  }

  /// The ends of the partitions of `topic` that this instance owns now.
  Map<TopicPartition, Long> ends(String topic) {
    Set<Integer> owned = owned(topic);
    Map<TopicPartition, Long> ends = new HashMap<>();
    if (!owned.isEmpty()) {
      broker
          .ends(Set.of(topic))
          .forEach((partition, end) -> {
            if (owned.contains(partition.partition())) {
              ends.put(partition, end);
            }
          });
    }
    return ends;
  }

  /// Whether the generation in force has applied everything before `ends`.
  boolean applied(Map<TopicPartition, Long> ends) {
    Generation now = generation();
    if (now == null) {
      return false;
    }
    Map<TopicPartition, Long> committed =
        broker.committed(factory.group(view.name(), now.current()));
    return ends.entrySet().stream()
        .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /// Takes an entry out of a list of the generation in force.
  void takeOut(String list, String id) {
    Generation now = generation();
    if (now != null) {
      factory
          .store(view, now.current(), now.topicIds())
          .list(list)
          .deleteOne(new Document("_id", id));
    }
  }

  Map<String, Long> gapsSince() {
    ViewRunner<P> runner = current;
    return runner == null ? Map.of() : runner.gapsSince();
  }

  /// How many records its generation still has to read.
  long lag() {
    Generation now = generation();
    return now == null ? 0 : lag(now.building() == null ? now.current() : now.building());
  }

  /// Starts to build the next generation.
  void rebuild() {
    broker.ensureTopics(view.topics());
    dropTheOneBefore();
    generations.build(view.name(), new TopicIds(broker.topicIds(view.topics())));
  }

  /// The generation that was in force before the last switch. It is kept until now, because other
  /// instances go on reading it for the moment they need to see the switch.
  private void dropTheOneBefore() {
    Generation now = generation();
    if (now != null && now.building() == null && now.current() > 1) {
      factory.store(view, now.current() - 1, now.topicIds()).drop();
    }
  }

  /// Brings the runners in line with the generations; called again and again.
  synchronized void tend() {
    broker.ensureTopics(view.topics());
    TopicIds topicIds = new TopicIds(broker.topicIds(view.topics()));
    Generation now = generations.findOrStart(view.name(), topicIds);
    Generation before = generation;
    if (before != null && before.current() != now.current()) {
      switched();
    }
    generation = now;
    boolean replaced = !now.topicIds().equals(topicIds);
    current = replaced ? stopped(current) : kept(current, now.current(), now.topicIds());
    Integer next = now.building();
    TopicIds nextIds = now.buildingTopicIds();
    building = next == null || nextIds == null ? null : kept(building, next, nextIds);
    state = replaced ? State.TOPIC_REPLACED : next == null ? State.RUNNING : State.REBUILDING;
    if (next != null && lag(next) == 0 && generations.switchTo(view.name(), now)) {
      LOG.info("view {} switches to generation {}", view.name(), next);
      Generation switchedTo = generations.find(view.name()).orElseThrow();
      switched();
      generation = switchedTo;
      state = State.RUNNING;
    }
  }

  synchronized void stop() {
    current = stopped(current);
    building = stopped(building);
  }

  private void switched() {
    ViewRunner<P> old = current;
    current = building;
    building = null;
    stopped(old);
  }

  private ViewRunner<P> kept(@Nullable ViewRunner<P> runner, int number, TopicIds topicIds) {
    if (runner != null && runner.isRunning()) {
      return runner;
    }
    ViewRunner<P> started =
        factory.runner(view, number, topicIds, facts -> tellFollower(number, facts));
    started.start();
    return started;
  }

  /// What a generation takes in that is being built is no news.
  private void tellFollower(int number, List<TakenIn<P>> facts) {
    Generation now = generation;
    if (now == null || now.current() != number) {
      return;
    }
    try {
      follower.tookIn(facts);
    } catch (RuntimeException e) {
      LOG.warn("view {} goes on without its follower: {}", view.name(), e.toString());
    }
  }

  private static <P> @Nullable ViewRunner<P> stopped(@Nullable ViewRunner<P> runner) {
    if (runner != null) {
      runner.stop();
    }
    return null;
  }

  private long lag(int number) {
    Map<TopicPartition, Long> committed = broker.committed(factory.group(view.name(), number));
    return broker.ends(view.topics()).entrySet().stream()
        .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
        .filter(behind -> behind > 0)
        .sum();
  }
}
