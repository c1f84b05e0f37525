package cn.onestop.catalog.reconciling;

import java.util.HashMap;
import java.util.Map;

/// The pairs of neighbouring characters of a name: how often each is there.
final class NamePairs {

  private final Map<String, Integer> pairs = new HashMap<>();
  private final int all;

  NamePairs(String name) {
    var characters = PowerNames.normalised(name).codePoints().toArray();
    for (int at = 0; at + 1 < characters.length; at++) {
      pairs.merge(new String(characters, at, 2), 1, Integer::sum);
    }
    this.all = Math.max(0, characters.length - 1);
  }

  /// How much two names have in common, from 0 to 1: the share of their pairs that they share
  /// (Dice).
  double like(NamePairs other) {
    int both = all + other.all;
    int shared =
        pairs.entrySet().stream()
            .mapToInt(pair -> Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0)))
            .sum();
    return both == 0 ? 0 : 2.0 * shared / both;
  }
}
