package cn.onestop.catalog.change.events;

import cn.onestop.catalog.change.Change;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An announcement as the list keeps it.
record Kept(
    String publishedAt,
    String kind,
    String code,
    String centre,
    String name,
    @Nullable Integer version,
    String reason,
    String effectiveFrom,
    @Nullable String decisionDocument) {

  static Kept of(Change it) {
    return new Kept(
        it.publishedAt().toString(),
        it.kind(),
        it.code(),
        it.centre(),
        it.name(),
        it.version(),
        it.reason(),
        it.effectiveFrom().toString(),
        it.decisionDocument());
  }

  Change at(String place) {
    return new Change(
        place,
        Instant.parse(publishedAt),
        kind,
        code,
        centre,
        name,
        version,
        reason,
        LocalDate.parse(effectiveFrom),
        decisionDocument);
  }
}
