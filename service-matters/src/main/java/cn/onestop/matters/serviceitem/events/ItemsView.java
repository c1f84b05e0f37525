package cn.onestop.matters.serviceitem.events;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemRetired;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.matters.serviceitem.PublishedVersions;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Every published version of every item: the list `versions` holds one entry for each, the list
/// `items` tells by item code which of them are in force when. Items are found by their code: how
/// the catalogue names its aggregates is its own affair.
public final class ItemsView implements View<PublishedVersions> {

  /// Its name.
  public static final String NAME = "items";

  /// The list of versions; ids as [#versionId(String, int)].
  public static final String VERSIONS = "versions";

  /// The list of items by code.
  public static final String ITEMS = "items";

  /// Where an entry keeps its content, as JSON.
  public static final String JSON = "json";

  private static final EventTypes<ItemEvent> TYPES = EventTypes.of(ItemEvent.class);

  /// The id of a version in the list.
  public static String versionId(String code, int version) {
    return code + "@" + version;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ITEMS);
  }

  @Override
  public Class<PublishedVersions> projection() {
    return PublishedVersions.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<PublishedVersions> apply(@Nullable PublishedVersions before, ReceivedEvent event) {
    PublishedVersions known = before == null ? PublishedVersions.NONE : before;
    return switch (TYPES.read(event.type(), event.data()).orElseThrow()) {
      case ItemVersionPublished it ->
          told(it.itemCode(), known.and(it.version(), it.effectiveFrom()))
              .put(
                  VERSIONS,
                  versionId(it.itemCode(), it.version()),
                  new Document(JSON, event.data().toString()));
      case ItemRetired it -> told(it.itemCode(), known.retired(it.retiredFrom()));
    };
  }

  private static Outcome<PublishedVersions> told(String item, PublishedVersions now) {
    return Outcome.of(now).put(ITEMS, item, new Document(JSON, CanonicalJson.write(now)));
  }
}
