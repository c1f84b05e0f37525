package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.Line.MatchedBy;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the power of a guide list that a candidate is.
///
/// It is the one that has its code, else its very name, else its name but for spelling. By name
/// only powers of the same type are the same, and only if one alone is: where two might be meant, a
/// person has to say which.
final class GuideIndex {

  private final Map<String, String> codes;
  private final Map<Named, String> names;
  private final Map<Named, String> normalised;

  GuideIndex(List<GuidePower> guide) {
    codes = unique(guide, GuidePower::code);
    names = unique(guide, power -> new Named(power.powerType(), power.name()));
    normalised = unique(guide, power -> Named.normalised(power.powerType(), power.name()));
  }

  /// A power of the guide list, by its code.
  record Found(String code, MatchedBy by) {}

  Optional<Found> find(Candidate candidate) {
    var type = candidate.powerType();
    return Optional.ofNullable(candidate.code())
        .flatMap(code -> found(codes, code, MatchedBy.CODE))
        .or(() -> found(names, new Named(type, candidate.name()), MatchedBy.NAME))
        .or(() ->
            found(normalised, Named.normalised(type, candidate.name()), MatchedBy.NORMALISED_NAME));
  }

  private record Named(String type, String name) {
    static Named normalised(String type, String name) {
      return new Named(type, PowerNames.normalised(name));
    }
  }

  private static <K> Optional<Found> found(Map<K, String> index, K key, MatchedBy by) {
    return Optional.ofNullable(index.get(key)).map(code -> new Found(code, by));
  }

  /// The codes of those that are the only one of their key.
  private static <K> Map<K, String> unique(List<GuidePower> guide, Function<GuidePower, K> key) {
    return guide.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
        .filter(same -> same.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, same -> same.getValue().getFirst().code()));
  }
}
