package cn.onestop.monitoring.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All versions of the rules, so that what was judged by an earlier one can be judged again just
/// so.
public final class SupervisionRulebook {

  private final List<SupervisionRules> versions;

  /// @throws IllegalArgumentException if two versions have one number or one day
  public SupervisionRulebook(List<SupervisionRules> versions) {
    this.versions =
        versions.stream().sorted(Comparator.comparing(SupervisionRules::effectiveFrom)).toList();
    if (versions.isEmpty()
        || repeated(versions.stream().map(SupervisionRules::version).toList())
        || repeated(versions.stream().map(SupervisionRules::effectiveFrom).toList())) {
      throw new IllegalArgumentException("supervision rules need versions, each with its own day");
    }
  }

  /// The version for promises that begin on that day; before the first version begins, the first.
  public SupervisionRules inForce(LocalDate day) {
    return versions.stream()
        .filter(rules -> !rules.effectiveFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseGet(versions::getFirst);
  }

  private static boolean repeated(List<?> values) {
    return values.stream().distinct().count() != values.size();
  }
}
