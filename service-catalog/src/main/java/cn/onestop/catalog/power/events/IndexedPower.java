package cn.onestop.catalog.power.events;

import cn.onestop.catalog.power.KnownPower;
import cn.onestop.events.catalog.PowerVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the list keeps of one power: what it says of each version.
///
/// @param versions in the order they were published
public record IndexedPower(List<KnownPower> versions) {

  public IndexedPower {
    versions = List.copyOf(versions);
  }

  static IndexedPower after(@Nullable IndexedPower before, PowerVersionPublished published) {
    var version = Stream.of(listed(published));
    return new IndexedPower(
        before == null
            ? version.toList()
            : Stream.concat(before.versions.stream(), version).toList());
  }

  IndexedPower retired(LocalDate from) {
    return new IndexedPower(
        versions.stream()
            .map(it ->
                new KnownPower(
                    it.powerCode(),
                    it.centre(),
                    it.version(),
                    it.effectiveFrom(),
                    it.powerName(),
                    it.subItem(),
                    it.powerType(),
                    it.useLevel(),
                    it.department(),
                    it.items(),
                    from))
            .toList());
  }

  Optional<KnownPower> inForceOn(LocalDate day) {
    return versions.reversed().stream()
        .filter(it -> it.retiredFrom() == null || day.isBefore(it.retiredFrom()))
        .filter(it -> !it.effectiveFrom().isAfter(day))
        .findFirst();
  }

  Document toDocument() {
    return Document.parse(CanonicalJson.write(this));
  }

  static IndexedPower from(Document document) {
    return CanonicalJson.read(CanonicalJson.tree(document.toJson()), IndexedPower.class);
  }

  private static KnownPower listed(PowerVersionPublished it) {
    var content = it.content();
    return new KnownPower(
        it.powerCode(),
        it.centre(),
        it.version(),
        it.effectiveFrom(),
        content.powerName(),
        content.subItem(),
        content.powerType(),
        content.useLevel(),
        content.department(),
        content.items(),
        null);
  }
}
