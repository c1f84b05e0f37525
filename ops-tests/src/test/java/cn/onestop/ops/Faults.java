package cn.onestop.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Collects what breaks a rule.
final class Faults {
  private final List<String> found = new ArrayList<>();

  static List<String> of(Consumer<Faults> check) {
    var faults = new Faults();
    check.accept(faults);
    return faults.found;
  }

  void unless(boolean good, String place, String sentence) {
    if (!good) {
      found.add(place + ": " + sentence);
    }
  }
}
