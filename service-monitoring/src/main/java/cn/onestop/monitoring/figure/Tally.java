package cn.onestop.monitoring.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one matter or complaint contributes to all counters.
///
/// A counter is nothing but the sum of the contributions, so an event changes it by the difference
/// between what its matter contributed before and what it contributes now, and any counter can be
/// counted anew from the matters.
public final class Tally {

  /// One number: what it is counted for, and what is counted.
  public record Figure(String slice, String measure) {}

  private final ZoneId zone;
  private final String centre;
  private final @Nullable String department;
  private final Map<Figure, Long> figures = new HashMap<>();

  /// @param zone where the office is; a day is a day there
  /// @param department `null` if it counts for the centre alone
  public Tally(ZoneId zone, String centre, @Nullable String department) {
    this.zone = zone;
    this.centre = centre;
    this.department = department;
  }

  /// One more of `measure` on the day of `at`; nothing if that has not happened.
  public Tally onDay(@Nullable Instant at, String measure) {
    return onDay(at, measure, 1);
  }

  /// So many more of `measure` on the day of `at`; nothing if that has not happened.
  public Tally onDay(@Nullable Instant at, String measure, long count) {
    if (at == null || count == 0) {
      return this;
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    add(Slices.day(centre, day, null), measure, count);
    if (department != null) {
      add(Slices.day(centre, day, department), measure, count);
    }
    return this;
  }

  /// So many more of `measure` among the matters of an item that were closed in the month of `at`.
  public Tally ofItem(String item, @Nullable Instant at, String measure, long count) {
    if (at == null || count == 0) {
      return this;
    }
    YearMonth month = YearMonth.from(LocalDate.ofInstant(at, zone));
    add(Slices.item(centre, month, null, item), measure, count);
    if (department != null) {
      add(Slices.item(centre, month, department, item), measure, count);
    }
    return this;
  }

  /// One more matter of an item closed in the month of `at`.
  public Tally item(String item, @Nullable Instant at) {
    if (at != null) {
      YearMonth month = YearMonth.from(LocalDate.ofInstant(at, zone));
      add(Slices.items(centre, month, null), item, 1);
      if (department != null) {
        add(Slices.items(centre, month, department), item, 1);
      }
    }
    return this;
  }

  /// One more of `measure` now.
  public Tally now(String measure) {
    add(Slices.now(centre, null), measure, 1);
    if (department != null) {
      add(Slices.now(centre, department), measure, 1);
    }
    return this;
  }

  /// Everything contributed.
  public Map<Figure, Long> figures() {
    return Map.copyOf(figures);
  }

  /// What is to be added to counters when a contribution changes.
  public static Map<Figure, Long> difference(Map<Figure, Long> before, Map<Figure, Long> after) {
    Map<Figure, Long> changes = new HashMap<>();
    Set<Figure> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (Figure figure : all) {
      long change = after.getOrDefault(figure, 0L) - before.getOrDefault(figure, 0L);
      if (change != 0) {
        changes.put(figure, change);
      }
    }
    return changes;
  }

  private void add(String slice, String measure, long count) {
    figures.merge(new Figure(slice, measure), count, Long::sum);
  }
}
