package cn.onestop.catalog.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what one rule finds.
final class Findings {

  private final String rule;
  private final List<Finding> found = new ArrayList<>();

  Findings(String rule) {
    this.rule = rule;
  }

  void unless(boolean holds, String pointer, @Nullable Object value) {
    if (!holds) {
      found.add(new Finding(rule, pointer, value == null ? null : value.toString()));
    }
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  /// Whether something stands there.
  static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
