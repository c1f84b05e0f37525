package cn.onestop.kit.views;

import cn.onestop.kit.broker.TopicReading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Recounts every view of the service from the log and compares, while the views go on.
public final class ViewVerification {

  /// What differs.
  ///
  /// @param kind `view-differs`, `blocked`, `topic-replaced`
  public record Difference(String view, String kind, String where, String detail) {}

  private static final int TRIES = 3;

  private final ViewRegistry views;
  private final TopicReading topics;

  public ViewVerification(ViewRegistry views, TopicReading topics) {
    this.views = views;
    this.topics = topics;
  }

  /// The names of the views.
  public List<String> names() {
    return views.views().stream().map(view -> view.view().name()).toList();
  }

  /// What differs, in all views. A view that is just being written may differ for a moment; only
  /// what differs again and again is told.
  public List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    for (RunningView<?> view : views.views()) {
      differences.addAll(differences(view));
    }
    return differences;
  }

  private <P> List<Difference> differences(RunningView<P> running) {
    String name = running.view().name();
    Generation now = running.generation();
    if (running.state() == RunningView.State.TOPIC_REPLACED) {
      return List.of(
          new Difference(
              name, "topic-replaced", name, "a topic was made anew: republish, then rebuild"));
    }
    if (now == null) {
      return List.of();
    }
    ViewStore<P> store = views.runners().store(running.view(), now.current(), now.topicIds());
    List<Difference> found = compare(running.view(), store, now.topicIds());
    for (int tries = 1; tries < TRIES && !found.isEmpty(); tries++) {
      pause();
      List<Difference> again = compare(running.view(), store, now.topicIds());
      found.retainAll(again);
    }
    store
        .allBlocks()
        .values()
        .forEach(block ->
            found.add(
                new Difference(
                    name,
                    "blocked",
                    block.aggregate(),
                    "from fact " + block.firstSeq() + " on: " + block.reason())));
    return found;
  }

  private <P> List<Difference> compare(View<P> view, ViewStore<P> store, TopicIds topicIds) {
    List<Difference> found = new ArrayList<>();
    new Recount<>(view, store, topicIds)
        .compare(
            topics,
            (where, detail) ->
                found.add(new Difference(view.name(), "view-differs", where, detail)));
    return found;
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
