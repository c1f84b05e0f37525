package cn.onestop.catalog.item.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people call things 俗称, by the words that the catalogue uses for them.
final class Thesaurus {

  private static final String FILE = "thesaurus.txt";

  private final Map<String, List<String>> names;

  private Thesaurus(Map<String, List<String>> names) {
    this.names = names;
  }

  /// The one that comes with the service: a line for each term, `最低生活保障: 低保 低保金`.
  static Thesaurus load() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    WordFile.lines(FILE)
        .map(line -> line.split(":", 2))
        .forEach(line -> names.put(line[0].strip(), Arrays.asList(line[1].strip().split("\\s+"))));
    return new Thesaurus(names);
  }

  /// What people call an item of that name.
  List<String> of(String name) {
    return names.entrySet().stream()
        .filter(term -> name.contains(term.getKey()))
        .flatMap(term -> term.getValue().stream())
        .distinct()
        .toList();
  }
}
