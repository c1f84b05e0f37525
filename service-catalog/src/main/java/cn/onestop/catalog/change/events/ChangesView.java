package cn.onestop.catalog.change.events;

import cn.onestop.catalog.change.Change;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemRetired;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.PowerRetired;
import cn.onestop.events.catalog.PowerVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the list of announcements. A place in it begins with how long before the end of time it
/// was published, so that the newest come first.
public final class ChangesView implements View<Announced> {

  static final String LIST = "changes";

  private static final long END_OF_TIME = 9_999_999_999_999L;
  private static final EventTypes<ItemEvent> ITEMS = EventTypes.of(ItemEvent.class);
  private static final EventTypes<PowerEvent> POWERS = EventTypes.of(PowerEvent.class);

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ITEMS, Topics.POWERS);
  }

  @Override
  public Class<Announced> projection() {
    return Announced.class;
  }

  @Override
  public Set<String> types() {
    return Stream.of(ITEMS, POWERS)
        .flatMap(types -> types.names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Outcome<Announced> apply(@Nullable Announced before, ReceivedEvent event) {
    var change =
        event.topic().equals(Topics.ITEMS)
            ? item(ITEMS.read(event.type(), event.data()).orElseThrow(), before, event)
            : power(POWERS.read(event.type(), event.data()).orElseThrow(), before, event);
    return Outcome.of(new Announced(change.name()))
        .put(LIST, change.id(), new Document("json", CanonicalJson.write(Kept.of(change))));
  }

  private static Change item(ItemEvent told, @Nullable Announced before, ReceivedEvent event) {
    return switch (told) {
      case ItemVersionPublished it ->
          new Change(
              place(event),
              event.recordedAt(),
              "ITEM",
              it.itemCode(),
              it.centre(),
              it.content().itemName(),
              it.version(),
              it.reason(),
              it.effectiveFrom(),
              it.decisionDocument());
      case ItemRetired it ->
          new Change(
              place(event),
              event.recordedAt(),
              "ITEM",
              it.itemCode(),
              it.centre(),
              Objects.requireNonNull(before).name(),
              null,
              it.reason(),
              it.retiredFrom(),
              it.decisionDocument());
    };
  }

  private static Change power(PowerEvent told, @Nullable Announced before, ReceivedEvent event) {
    return switch (told) {
      case PowerVersionPublished it ->
          new Change(
              place(event),
              event.recordedAt(),
              "POWER",
              it.powerCode(),
              it.centre(),
              it.content().powerName(),
              it.version(),
              it.reason(),
              it.effectiveFrom(),
              it.decisionDocument());
      case PowerRetired it ->
          new Change(
              place(event),
              event.recordedAt(),
              "POWER",
              it.powerCode(),
              it.centre(),
              Objects.requireNonNull(before).name(),
              null,
              it.reason(),
              it.retiredFrom(),
              it.decisionDocument());
    };
  }

  private static String place(ReceivedEvent event) {
    return String.format(
        Locale.ROOT,
        "%013d-%s-%d",
        END_OF_TIME - event.recordedAt().toEpochMilli(),
        event.aggregate(),
        event.seq());
  }
}
