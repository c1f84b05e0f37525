package cn.onestop.monitoring.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was told lately, so that a listener who comes back goes on from where it was. The oldest
/// goes when there is too much, whosesoever it is.
final class RecentChanges {

  private final int most;
  private final Deque<Told> all = new ArrayDeque<>();
  private final Map<String, Deque<Told>> byCentre = new HashMap<>();

  RecentChanges(int most) {
    this.most = most;
  }

  void add(Told told) {
    all.add(told);
    byCentre.computeIfAbsent(told.change().centre(), centre -> new ArrayDeque<>()).add(told);
    if (all.size() > most) {
      String centre = all.remove().change().centre();
      Deque<Told> ofCentre = byCentre.get(centre);
      if (ofCentre != null && ofCentre.size() > 1) {
        ofCentre.remove();
      } else {
        byCentre.remove(centre);
      }
    }
  }

  void clear() {
    all.clear();
    byCentre.clear();
  }

  /// The mark of the last change of a centre, `null` if none is known.
  @Nullable String last(String centre) {
    Deque<Told> ofCentre = byCentre.get(centre);
    return ofCentre == null ? null : ofCentre.getLast().mark();
  }

  /// What was told of a centre after `mark`; empty if that is too long ago, or unknown here.
  Optional<List<Told>> after(String centre, String mark) {
    List<Told> after = new ArrayList<>();
    boolean found = false;
    for (Told told : byCentre.getOrDefault(centre, new ArrayDeque<>())) {
      if (found) {
        after.add(told);
      }
      found = found || told.mark().equals(mark);
    }
    return found ? Optional.of(after) : Optional.empty();
  }
}
