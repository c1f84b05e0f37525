package cn.onestop.catalog.item.events;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemRetired;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds the list of items, in the order of their codes, from the items' own events.
public final class ItemIndexView implements View<IndexedItem> {

  static final String LIST = "items";

  /// How many facts the list has taken: by it every instance sees that the list changed.
  static final String TAKEN = "taken";

  static final String FACTS = "facts";

  private static final EventTypes<ItemEvent> EVENTS = EventTypes.of(ItemEvent.class);

  @Override
  public String name() {
    return "items";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ITEMS);
  }

  @Override
  public Class<IndexedItem> projection() {
    return IndexedItem.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<IndexedItem> apply(@Nullable IndexedItem before, ReceivedEvent event) {
    return listed(before, event).count(TAKEN, FACTS, 1);
  }

  private static Outcome<IndexedItem> listed(@Nullable IndexedItem before, ReceivedEvent event) {
    return switch (EVENTS.read(event.type(), event.data()).orElseThrow()) {
      case ItemVersionPublished it -> {
        var after = IndexedItem.after(before, it);
        yield Outcome.of(after).put(LIST, it.itemCode(), after.toDocument());
      }
      case ItemRetired it -> {
        var after = Objects.requireNonNull(before).retired(it.retiredFrom());
        yield Outcome.of(after).put(LIST, it.itemCode(), after.toDocument());
      }
    };
  }
}
