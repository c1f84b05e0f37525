package cn.onestop.catalog.reconciling;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How names of powers are compared.
final class PowerNames {

  private PowerNames() {}

  /// A name without what only the hand that wrote it makes differ: full width and half width,
  /// capitals, blanks, punctuation. What stands in brackets stays: 县级权限 is another power.
  static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\p{Z}\\s]", "");
  }

  /// How much two names have in common, from 0 to 1: the share of their pairs of neighbouring
  /// characters that they share (Dice). For people to look at; nothing is decided by it.
  static double likeness(String one, String other) {
    var first = pairs(normalised(one));
    var second = pairs(normalised(other));
    int all = sum(first) + sum(second);
    if (all == 0) {
      return 0;
    }
    int shared =
        first.entrySet().stream()
            .mapToInt(pair -> Math.min(pair.getValue(), second.getOrDefault(pair.getKey(), 0)))
            .sum();
    return 2.0 * shared / all;
  }

  private static Map<String, Integer> pairs(String text) {
    var characters = text.codePoints().toArray();
    Map<String, Integer> pairs = new HashMap<>();
    for (int at = 0; at + 1 < characters.length; at++) {
      pairs.merge(new String(characters, at, 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int sum(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
