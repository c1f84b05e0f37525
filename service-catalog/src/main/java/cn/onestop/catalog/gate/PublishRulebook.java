package cn.onestop.catalog.gate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All versions of the rules, so that what was judged by an earlier one can be judged again just
/// so.
public final class PublishRulebook {

  private final List<PublishRules> versions;

  /// @throws IllegalArgumentException if two versions have one number or one day
  public PublishRulebook(List<PublishRules> versions) {
    this.versions =
        versions.stream().sorted(Comparator.comparing(PublishRules::effectiveFrom)).toList();
    if (versions.isEmpty()
        || versions.stream().map(PublishRules::version).distinct().count() != versions.size()
        || versions.stream().map(PublishRules::effectiveFrom).distinct().count()
            != versions.size()) {
      throw new IllegalArgumentException("publish rules need versions, each with its own day");
    }
  }

  /// The version for that day; before the first version begins, the first.
  public PublishRules inForce(LocalDate day) {
    return versions.stream()
        .filter(rules -> !rules.effectiveFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseGet(versions::getFirst);
  }
}
