package cn.onestop.monitoring;

import cn.onestop.kit.views.ViewReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A view's lists and projections in sorted maps, and how many pages were read of them.
public final class ListsInMemory<P> implements ViewReader<P> {

  private final Map<String, NavigableMap<String, Document>> lists = new HashMap<>();
  private final Map<String, P> projections = new HashMap<>();
  private int pages;

  public void put(String list, String id) {
    lists.computeIfAbsent(list, name -> new TreeMap<>()).put(id, new Document());
  }

  public void remove(String list, String id) {
    lists.computeIfAbsent(list, name -> new TreeMap<>()).remove(id);
  }

  public void project(String aggregate, P projection) {
    projections.put(aggregate, projection);
  }

  public int pages() {
    return pages;
  }

  @Override
  public Optional<P> find(String aggregate) {
    return Optional.ofNullable(projections.get(aggregate));
  }

  @Override
  public long reached(String aggregate) {
    return projections.containsKey(aggregate) ? 1 : 0;
  }

  @Override
  public Map<String, Long> counts(String slice) {
    return Map.of();
  }

  @Override
  public List<Listed> list(String list, String prefix, @Nullable String after, int limit) {
    pages++;
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
