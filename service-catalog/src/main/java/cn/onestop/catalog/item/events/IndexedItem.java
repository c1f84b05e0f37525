package cn.onestop.catalog.item.events;

import cn.onestop.catalog.item.KnownItem;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the list keeps of one item: what it says of each version, since which of them is in force
/// is a question of the day.
///
/// @param versions in the order they were published
/// @param retiredFrom the first day on which it is no longer offered
public record IndexedItem(List<ListedItem> versions, @Nullable LocalDate retiredFrom) {

  public IndexedItem {
    versions = List.copyOf(versions);
  }

  static IndexedItem after(@Nullable IndexedItem before, ItemVersionPublished published) {
    var version = Stream.of(listed(published));
    return new IndexedItem(
        before == null
            ? version.toList()
            : Stream.concat(before.versions.stream(), version).toList(),
        null);
  }

  IndexedItem retired(LocalDate from) {
    return new IndexedItem(versions, from);
  }

  Optional<ListedItem> inForceOn(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> retiredFrom == null || day.isBefore(retiredFrom))
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst();
  }

  KnownItem known() {
    var last = versions.getLast();
    return new KnownItem(
        last.itemCode(), last.centre(), last.itemName(), last.catalogCode(), retiredFrom);
  }

  Document toDocument() {
    return Document.parse(CanonicalJson.write(this));
  }

  static IndexedItem from(Document document) {
    return CanonicalJson.read(CanonicalJson.tree(document.toJson()), IndexedItem.class);
  }

  private static ListedItem listed(ItemVersionPublished it) {
    var content = it.content();
    return new ListedItem(
        it.itemCode(),
        it.centre(),
        it.version(),
        it.effectiveFrom(),
        content.itemName(),
        content.variant(),
        content.category(),
        content.catalogCode(),
        content.taskType(),
        content.projectType(),
        content.department(),
        content.deptName(),
        content.serviceObjects(),
        content.promised(),
        content.onSiteTimes(),
        content.onlineSupported(),
        content.villageAgentSupported());
  }
}
