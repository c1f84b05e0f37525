package cn.onestop.monitoring.overview;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.monitoring.figure.Measures;
import cn.onestop.monitoring.figure.Slices;
import cn.onestop.monitoring.overview.ItemVisits.VisitsOfItem;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads run-at-most-once item by item out of the counters.
public final class ReadItemVisits {

  /// More than a year is a matter of the yearly report.
  static final int MOST_MONTHS = 12;

  private final Function<String, Map<String, Long>> counters;

  /// @param counters all measures of a slice; those that are zero may be missing
  public ReadItemVisits(Function<String, Map<String, Long>> counters) {
    this.counters = counters;
  }

  /// The figures of the months from `from` to `to`.
  ///
  /// @param item code of the only item wanted, `null` for all that had a matter closed
  /// @throws Refused if the months are the wrong way round, or too many
  public ItemVisits read(
      SupervisedOffice office, YearMonth from, YearMonth to, @Nullable String item) {
    if (to.isBefore(from) || !to.isBefore(from.plusMonths(MOST_MONTHS))) {
      throw new Refused(new SupervisionRefusal.MonthsOutOfBounds(MOST_MONTHS));
    }
    Map<String, Map<String, Long>> byItem = new TreeMap<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      for (String each : items(office, month, item)) {
        Map<String, Long> sums = byItem.computeIfAbsent(each, code -> new TreeMap<>());
        counters
            .apply(Slices.item(office.centre(), month, office.department(), each))
            .forEach((measure, count) -> sums.merge(measure, count, Long::sum));
      }
    }
    return new ItemVisits(
        office.centre(),
        office.department(),
        from.toString(),
        to.toString(),
        byItem.entrySet().stream()
            .map(each -> figures(each.getKey(), each.getValue()))
            .filter(figures -> figures.closed() > 0)
            .toList());
  }

  private Iterable<String> items(SupervisedOffice office, YearMonth month, @Nullable String item) {
    return item != null
        ? List.of(item)
        : new TreeSet<>(
            counters.apply(Slices.items(office.centre(), month, office.department())).keySet());
  }

  private static VisitsOfItem figures(String item, Map<String, Long> measures) {
    long closed = measures.getOrDefault(Measures.CLOSED, 0L);
    return new VisitsOfItem(
        item,
        closed,
        Ratio.of(measures.getOrDefault(Measures.CLOSED_WITHOUT_VISIT, 0L), closed),
        Ratio.of(measures.getOrDefault(Measures.CLOSED_WITH_ONE_VISIT, 0L), closed),
        Ratio.of(measures.getOrDefault(Measures.CLOSED_WITHOUT_BREACH, 0L), closed),
        Ratio.of(measures.getOrDefault(Measures.VISITS, 0L), closed),
        family(measures, Measures.BREACH_BY),
        family(measures, Measures.EXTRA_BY));
  }

  private static Map<String, Long> family(Map<String, Long> measures, String family) {
    Map<String, Long> found = new TreeMap<>();
    measures.forEach((measure, count) -> {
      if (measure.startsWith(family) && count != 0) {
        found.put(Measures.code(family, measure), count);
      }
    });
    return found;
  }
}
