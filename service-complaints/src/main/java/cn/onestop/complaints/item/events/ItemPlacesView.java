package cn.onestop.complaints.item.events;

import cn.onestop.complaints.item.ItemPlace;
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
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Where each item is handled: the list of places by item code.
public final class ItemPlacesView implements View<ItemPlace> {

  static final String PLACES = "places";

  private static final EventTypes<ItemEvent> TYPES = EventTypes.of(ItemEvent.class);

  @Override
  public String name() {
    return "items";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ITEMS);
  }

  @Override
  public Class<ItemPlace> projection() {
    return ItemPlace.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<ItemPlace> apply(@Nullable ItemPlace before, ReceivedEvent event) {
    return switch (TYPES.read(event.type(), event.data()).orElseThrow()) {
      case ItemVersionPublished it -> {
        ItemPlace place = new ItemPlace(it.itemCode(), it.centre(), it.content().department());
        yield Outcome.of(place)
            .put(
                PLACES,
                place.item(),
                new Document("centre", place.centre()).append("department", place.department()));
      }
      // One can still complain about what was done under it.
      case ItemRetired _ -> Outcome.of(Objects.requireNonNull(before));
    };
  }
}
