package cn.onestop.catalog.item;

import cn.onestop.catalog.item.ItemRefusal.ContentUnchanged;
import cn.onestop.catalog.item.ItemRefusal.EffectiveTooEarly;
import cn.onestop.catalog.item.ItemRefusal.Retired;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemRetired;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Chain;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One service item 政务服务事项 with all its published versions.
///
/// A version never changes. A change of the guide is a further version with a first day of its own;
/// matters taken on before keep theirs.
///
/// @param centre the centre that offers it
/// @param versions in the order they were published, which is also the order of their first days
/// @param retiredFrom the first day on which it is no longer offered; absent while no end is known
public record ServiceItem(
    String code, String centre, List<PublishedVersion> versions, @Nullable LocalDate retiredFrom) {

  /// What the id of every item begins with.
  public static final String ID_PREFIX = "i-";

  public ServiceItem {
    versions = List.copyOf(versions);
  }

  /// One version of the guide, as published.
  ///
  /// @param number from 1, without gaps
  /// @param effectiveFrom the first day it is in force
  /// @param reason why it was published, as in [ItemVersionPublished]
  /// @param decisionDocument by which the government approved it, where it had to
  public record PublishedVersion(
      int number,
      LocalDate effectiveFrom,
      String reason,
      String contentHash,
      Instant publishedAt,
      ItemContent content,
      @Nullable String decisionDocument) {}

  /// The id of the item with that code.
  public static String id(String code) {
    return ID_PREFIX + code;
  }

  /// The hash by which a guide is known again.
  public static String hash(ItemContent content) {
    return Chain.hash(CanonicalJson.write(content));
  }

  /// The first version of a new item.
  public static ItemVersionPublished first(
      String code,
      String centre,
      LocalDate effectiveFrom,
      String reason,
      ItemContent content,
      @Nullable String decisionDocument) {
    return new ItemVersionPublished(
        code, 1, centre, effectiveFrom, reason, hash(content), content, decisionDocument);
  }

  /// The next version. Its first day is not before that of the version it replaces, else what was
  /// in force on a day would change afterwards.
  public ItemVersionPublished next(
      LocalDate effectiveFrom,
      String reason,
      ItemContent content,
      @Nullable String decisionDocument) {
    mustNotBeRetired();
    var hash = hash(content);
    var last = versions.getLast();
    if (last.contentHash().equals(hash)) {
      throw new Refused(new ContentUnchanged(code));
    }
    if (effectiveFrom.isBefore(last.effectiveFrom())) {
      throw new Refused(new EffectiveTooEarly(code, last.effectiveFrom()));
    }
    return new ItemVersionPublished(
        code, last.number() + 1, centre, effectiveFrom, reason, hash, content, decisionDocument);
  }

  /// The end of the item. Its last version is in force until then.
  public ItemRetired retire(LocalDate from, String reason, @Nullable String decisionDocument) {
    mustNotBeRetired();
    var last = versions.getLast();
    if (from.isBefore(last.effectiveFrom())) {
      throw new Refused(new EffectiveTooEarly(code, last.effectiveFrom()));
    }
    return new ItemRetired(code, centre, from, reason, decisionDocument);
  }

  private void mustNotBeRetired() {
    if (retiredFrom != null) {
      throw new Refused(new Retired(code, retiredFrom));
    }
  }

  /// Whether a guide of that hash was ever published for it.
  boolean hasPublished(String contentHash) {
    return versions.stream().anyMatch(version -> version.contentHash().equals(contentHash));
  }

  /// The version in force on `day`: the last one whose first day has come, as long as the item is
  /// offered.
  public Optional<PublishedVersion> inForceOn(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> retiredFrom == null || day.isBefore(retiredFrom))
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst();
  }

  /// The state after `fact`.
  public static ServiceItem after(@Nullable ServiceItem before, Recorded<ItemEvent> fact) {
    return switch (fact.event()) {
      case ItemVersionPublished it -> {
        var version =
            new PublishedVersion(
                it.version(),
                it.effectiveFrom(),
                it.reason(),
                it.contentHash(),
                fact.recordedAt(),
                it.content(),
                it.decisionDocument());
        yield before == null
            ? new ServiceItem(it.itemCode(), it.centre(), List.of(version), null)
            : new ServiceItem(
                before.code,
                before.centre,
                Stream.concat(before.versions.stream(), Stream.of(version)).toList(),
                before.retiredFrom);
      }
      case ItemRetired it -> {
        var item = Objects.requireNonNull(before);
        yield new ServiceItem(item.code, item.centre, item.versions, it.retiredFrom());
      }
    };
  }
}
