package cn.onestop.catalog.power;

import cn.onestop.catalog.power.PowerRefusal.ContentUnchanged;
import cn.onestop.catalog.power.PowerRefusal.EffectiveTooEarly;
import cn.onestop.catalog.power.PowerRefusal.Retired;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.PowerRetired;
import cn.onestop.events.catalog.PowerVersionPublished;
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

/// One power 职权 with all published versions of its entry.
///
/// One power has one entry, its information form, and the entry holds one step table, its flow
/// chart (一项职权、一张信息表、一张流程图). A version never changes; a change is a further version with a first
/// day of its own.
///
/// @param centre the centre whose list it stands in
/// @param versions in the order they were published, which is also the order of their first days
/// @param retiredFrom the first day on which it is no longer exercised; absent while no end is
///   known
public record Power(
    String code, String centre, List<PublishedVersion> versions, @Nullable LocalDate retiredFrom) {

  /// What the id of every power begins with.
  public static final String ID_PREFIX = "p-";

  public Power {
    versions = List.copyOf(versions);
  }

  /// One version of the entry, as published.
  ///
  /// @param number from 1, without gaps
  /// @param effectiveFrom the first day it is in force
  /// @param reason why it was published, as in [PowerVersionPublished]
  /// @param decisionDocument by which the government approved it, where it had to
  public record PublishedVersion(
      int number,
      LocalDate effectiveFrom,
      String reason,
      String contentHash,
      Instant publishedAt,
      PowerContent content,
      @Nullable String decisionDocument) {}

  /// The id of the power with that code.
  public static String id(String code) {
    return ID_PREFIX + code;
  }

  /// The hash by which an entry is known again.
  public static String hash(PowerContent content) {
    return Chain.hash(CanonicalJson.write(content));
  }

  /// The first version of a new power.
  public static PowerVersionPublished first(
      String code,
      String centre,
      LocalDate effectiveFrom,
      String reason,
      PowerContent content,
      @Nullable String decisionDocument) {
    return new PowerVersionPublished(
        code, 1, centre, effectiveFrom, reason, hash(content), content, decisionDocument);
  }

  /// The next version. Its first day is not before that of the version it replaces, else what was
  /// in force on a day would change afterwards.
  public PowerVersionPublished next(
      LocalDate effectiveFrom,
      String reason,
      PowerContent content,
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
    return new PowerVersionPublished(
        code, last.number() + 1, centre, effectiveFrom, reason, hash, content, decisionDocument);
  }

  /// The end of the power. Its last version is in force until then.
  public PowerRetired retire(LocalDate from, String reason, @Nullable String decisionDocument) {
    mustNotBeRetired();
    var last = versions.getLast();
    if (from.isBefore(last.effectiveFrom())) {
      throw new Refused(new EffectiveTooEarly(code, last.effectiveFrom()));
    }
    return new PowerRetired(code, centre, from, reason, decisionDocument);
  }

  private void mustNotBeRetired() {
    if (retiredFrom != null) {
      throw new Refused(new Retired(code, retiredFrom));
    }
  }

  /// Whether an entry of that hash was ever published for it.
  boolean hasPublished(String contentHash) {
    return versions.stream().anyMatch(version -> version.contentHash().equals(contentHash));
  }

  /// The version in force on `day`: the last one whose first day has come, as long as the power is
  /// exercised.
  public Optional<PublishedVersion> inForceOn(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> retiredFrom == null || day.isBefore(retiredFrom))
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst();
  }

  /// The state after `fact`.
  public static Power after(@Nullable Power before, Recorded<PowerEvent> fact) {
    return switch (fact.event()) {
      case PowerVersionPublished it -> {
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
            ? new Power(it.powerCode(), it.centre(), List.of(version), null)
            : new Power(
                before.code,
                before.centre,
                Stream.concat(before.versions.stream(), Stream.of(version)).toList(),
                before.retiredFrom);
      }
      case PowerRetired it -> {
        var power = Objects.requireNonNull(before);
        yield new Power(power.code, power.centre, power.versions, it.retiredFrom());
      }
    };
  }
}
