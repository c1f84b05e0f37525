package cn.onestop.matters.serviceitem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which versions of one item there are, and from when each is in force.
///
/// @param retiredFrom the first day on which nothing can be filed for it; absent while no end is
///   known
public record PublishedVersions(List<PublishedVersion> versions, @Nullable LocalDate retiredFrom) {

  /// A version and the first day it is in force.
  public record PublishedVersion(int version, LocalDate effectiveFrom) {}

  public static final PublishedVersions NONE = new PublishedVersions(List.of(), null);

  public PublishedVersions {
    versions = List.copyOf(versions);
  }

  /// These and one more.
  public PublishedVersions and(int version, LocalDate effectiveFrom) {
    List<PublishedVersion> more = new ArrayList<>(versions);
    more.add(new PublishedVersion(version, effectiveFrom));
    return new PublishedVersions(more, retiredFrom);
  }

  /// These, offered until the day before.
  public PublishedVersions retired(LocalDate from) {
    return new PublishedVersions(versions, from);
  }

  /// The one in force on a day. A later version replaces an earlier one from its first day on, and
  /// one published for a later day does not hide it before.
  public Optional<Integer> inForce(LocalDate day) {
    return versions.stream()
        .filter(version -> retiredFrom == null || day.isBefore(retiredFrom))
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .max(Comparator.comparingInt(PublishedVersion::version))
        .map(PublishedVersion::version);
  }
}
