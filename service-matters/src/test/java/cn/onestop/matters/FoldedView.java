package cn.onestop.matters;

import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.kit.views.ViewReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What a view makes of events, kept in memory.
public final class FoldedView<P> implements ViewReader<P> {

  private final View<P> view;
  private final Map<String, P> projections = new HashMap<>();
  private final Map<String, Long> reached = new HashMap<>();
  private final Map<String, Map<String, Long>> counters = new HashMap<>();
  private final Map<String, NavigableMap<String, Document>> lists = new HashMap<>();

  public FoldedView(View<P> view) {
    this.view = view;
  }

  public void take(ReceivedEvent event) {
    Outcome<P> outcome = view.apply(projections.get(event.aggregate()), event);
    projections.put(event.aggregate(), outcome.after());
    reached.put(event.aggregate(), event.seq());
    outcome
        .counts()
        .forEach(count ->
            counters
                .computeIfAbsent(count.slice(), slice -> new TreeMap<>())
                .merge(count.measure(), count.delta(), Long::sum));
    outcome
        .entries()
        .forEach(entry -> {
          Document content = entry.content();
          var list = lists.computeIfAbsent(entry.list(), name -> new TreeMap<>());
          if (content == null) {
            list.remove(entry.id());
          } else {
            list.put(entry.id(), content);
          }
        });
  }

  @Override
  public Optional<P> find(String aggregate) {
    return Optional.ofNullable(projections.get(aggregate));
  }

  @Override
  public long reached(String aggregate) {
    return reached.getOrDefault(aggregate, 0L);
  }

  @Override
  public Map<String, Long> counts(String slice) {
    return Map.copyOf(counters.getOrDefault(slice, Map.of()));
  }

  @Override
  public List<Listed> list(String list, String prefix, @Nullable String after, int limit) {
    NavigableMap<String, Document> all = lists.getOrDefault(list, new TreeMap<>());
    return (after == null ? all.tailMap(prefix, true) : all.tailMap(after, false))
        .entrySet().stream()
            .takeWhile(entry -> entry.getKey().startsWith(prefix))
            .limit(limit)
            .map(entry -> new Listed(entry.getKey(), entry.getValue()))
            .toList();
  }

  @Override
  public Optional<Document> entry(String list, String id) {
    return Optional.ofNullable(lists.getOrDefault(list, new TreeMap<>()).get(id));
  }
}
