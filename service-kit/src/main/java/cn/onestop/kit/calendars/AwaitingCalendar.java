package cn.onestop.kit.calendars;

import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.ViewReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What awaits the calendar of which year, as far as its events have come: a list and a counter
/// that a view of the service keeps.
public final class AwaitingCalendar {

  /// The list, and the slice that counts its entries by year.
  public static final String NAME = "awaiting";

  private final ViewReader<?> view;

  public AwaitingCalendar(ViewReader<?> view) {
    this.view = view;
  }

  /// The place in the list of what awaits `year`.
  public static String place(int year, String aggregate) {
    return year + "/" + aggregate;
  }

  /// Counts what has come to or gone from a place in the list.
  public static <P> Outcome<P> counted(Outcome<P> outcome, String place, int delta) {
    return outcome.count(NAME, place.substring(0, place.indexOf('/')), delta);
  }

  /// How many await which year.
  public Map<Integer, Long> perYear() {
    Map<Integer, Long> perYear = new TreeMap<>();
    view.counts(NAME)
        .forEach((year, waiting) -> {
          if (waiting != 0) {
            perYear.put(Integer.valueOf(year), waiting);
          }
        });
    return perYear;
  }

  /// Ids of those awaiting `year`, after `after`.
  List<String> page(int year, @Nullable String after, int limit) {
    String prefix = place(year, "");
    return view.list(NAME, prefix, after == null ? null : prefix + after, limit).stream()
        .map(listed -> listed.id().substring(prefix.length()))
        .toList();
  }
}
