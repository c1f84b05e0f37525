package cn.onestop.kit.offices;

import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Takes events as the running view would, and keeps what comes of them in memory.
///
/// @param <P> the view's projection
/// @param <E> the sealed interface of its events
final class CopyInMemory<P, E> implements ViewReader<P> {

  private final View<P> view;
  private final EventTypes<E> types;
  private final String idPrefix;
  private final Map<String, P> projections = new HashMap<>();
  private final Map<String, TreeMap<String, Document>> lists = new HashMap<>();
  private final Map<String, Long> reached = new HashMap<>();
  private long seq;

  private CopyInMemory(View<P> view, EventTypes<E> types, String idPrefix) {
    this.view = view;
    this.types = types;
    this.idPrefix = idPrefix;
  }

  static CopyInMemory<OfficeCopy, OfficeEvent> ofOffices() {
    return new CopyInMemory<>(new OfficesView(), EventTypes.of(OfficeEvent.class), "o-");
  }

  static CopyInMemory<PersonCopy, PersonEvent> ofPeople() {
    return new CopyInMemory<>(new PeopleView(), EventTypes.of(PersonEvent.class), "p-");
  }

  @SafeVarargs
  final void take(String aggregate, E... events) {
    for (E event : events) {
      take(aggregate, types.name(event), CanonicalJson.write(event));
    }
  }

  void take(String aggregate, String type, String data) {
    var id = idPrefix + aggregate;
    var outcome =
        view.apply(
            projections.get(id),
            new ReceivedEvent(
                view.topics().iterator().next(),
                0,
                id,
                ++seq,
                type,
                Instant.EPOCH,
                Instant.EPOCH,
                "system",
                "",
                "",
                0,
                CanonicalJson.tree(data)));
    projections.put(id, outcome.after());
    reached.put(id, seq);
    outcome.entries().forEach(this::list);
  }

  private void list(Outcome.ListEntry entry) {
    var list = lists.computeIfAbsent(entry.list(), _ -> new TreeMap<>());
    var content = entry.content();
    if (content == null) {
      list.remove(entry.id());
    } else {
      // Through text and back: what the store cannot hold shows.
      list.put(entry.id(), Document.parse(content.toJson()));
    }
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
    return Map.of();
  }

  @Override
  public List<Listed> list(String list, String prefix, @Nullable String after, int limit) {
    return lists.getOrDefault(list, new TreeMap<>()).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .filter(entry -> after == null || entry.getKey().compareTo(after) > 0)
        .limit(limit)
        .map(entry -> new Listed(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public Optional<Document> entry(String list, String id) {
    return Optional.ofNullable(lists.getOrDefault(list, new TreeMap<>()).get(id));
  }
}
