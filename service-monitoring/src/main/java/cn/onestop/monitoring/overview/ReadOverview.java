package cn.onestop.monitoring.overview;

import cn.onestop.monitoring.figure.Measures;
import cn.onestop.monitoring.figure.Slices;
import cn.onestop.monitoring.overview.Overview.Cards;
import cn.onestop.monitoring.overview.Overview.Complaints;
import cn.onestop.monitoring.overview.Overview.Matters;
import cn.onestop.monitoring.overview.Overview.OpenByLamp;
import cn.onestop.monitoring.overview.Overview.OpenByState;
import cn.onestop.monitoring.overview.Overview.Ratios;
import cn.onestop.monitoring.overview.Overview.Visits;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of a day out of the counters.
public final class ReadOverview {

  /// So far back the overdue of a past day are told apart from those of later days; further back
  /// only what was closed counts.
  private static final int DAYS_BACK = 400;

  private final Function<String, Map<String, Long>> counters;
  private final OfficeClock clock;
  private final OfficeHours hours;

  /// @param counters all measures of a slice; those that are zero may be missing
  public ReadOverview(
      Function<String, Map<String, Long>> counters, OfficeClock clock, OfficeHours hours) {
    this.counters = counters;
    this.clock = clock;
    this.hours = hours;
  }

  /// The overview of `day`, today if it is `null`.
  public Overview read(String centre, @Nullable String department, @Nullable LocalDate day) {
    Instant now = clock.now();
    LocalDate date = day == null ? hours.dateOf(now) : day;
    Numbers ofDay = numbers(Slices.day(centre, date, department));
    Numbers ofNow = numbers(Slices.now(centre, department));
    OpenByState openByState = openByState(ofNow);
    OpenByLamp openByLamp = openByLamp(ofNow, openByState.total());
    long overdue = overdueBy(centre, department, date, now, openByLamp.overdue());
    boolean whole = department == null;
    return new Overview(
        centre,
        department,
        date,
        now,
        matters(ofDay),
        visits(ofDay),
        new Cards(
            ofDay.get(Measures.CARDS + "warning"),
            ofDay.get(Measures.CARDS + "yellow"),
            ofDay.get(Measures.CARDS + "red")),
        whole ? complaints(ofDay, ofNow) : null,
        openByState,
        openByLamp,
        ratios(ofDay, overdue, whole, isOver(date, now)));
  }

  /// How many matters are overdue and open now whose promise ended on `date` or before. All that
  /// are, less those of later days; what is due today is not overdue before closing time.
  private long overdueBy(
      String centre, @Nullable String department, LocalDate date, Instant now, long overdue) {
    LocalDate today = hours.dateOf(now);
    LocalDate last = isOver(today, now) ? today : today.minusDays(1);
    if (date.isBefore(today.minusDays(DAYS_BACK))) {
      return 0;
    }
    long later = 0;
    for (LocalDate each = date.plusDays(1); !each.isAfter(last); each = each.plusDays(1)) {
      later += numbers(Slices.day(centre, each, department)).get(Measures.OPEN_DUE);
    }
    return Math.max(0, overdue - later);
  }

  private boolean isOver(LocalDate date, Instant now) {
    return now.isAfter(hours.closing(date));
  }

  private static Matters matters(Numbers day) {
    return new Matters(
        day.get(Measures.FILED),
        day.get(Measures.ACCEPTED),
        day.get(Measures.REFUSED),
        day.get(Measures.WITHDRAWN),
        day.get(Measures.HANDED_ON),
        day.get(Measures.REVOKED),
        day.get(Measures.DECIDED),
        day.get(Measures.CLOSED),
        day.get(Measures.CLOSED_ON_TIME),
        day.get(Measures.CLOSED_LATE),
        day.get(Measures.DELIVERED));
  }

  private static Visits visits(Numbers day) {
    return new Visits(
        day.get(Measures.VISITS),
        day.get(Measures.BREACHES),
        day.family(Measures.BREACH_BY),
        day.get(Measures.EXTRA_VISITS),
        day.family(Measures.EXTRA_BY));
  }

  private static Complaints complaints(Numbers day, Numbers now) {
    return new Complaints(
        day.get(Measures.COMPLAINTS_FILED),
        day.get(Measures.COMPLAINTS_ACCEPTED),
        day.get(Measures.COMPLAINTS_REFUSED),
        day.get(Measures.COMPLAINTS_ANSWERED),
        day.get(Measures.COMPLAINTS_ANSWERED_ON_TIME),
        day.get(Measures.COMPLAINTS_ANSWERED_LATE),
        now.get(Measures.COMPLAINTS_OPEN_FILED),
        now.get(Measures.COMPLAINTS_OPEN_ACCEPTED));
  }

  private static OpenByState openByState(Numbers now) {
    long filed = now.get(Measures.OPEN_FILED);
    long accepted = now.get(Measures.OPEN_ACCEPTED);
    long decided = now.get(Measures.OPEN_DECIDED);
    return new OpenByState(
        filed,
        accepted,
        decided,
        filed + accepted + decided,
        now.get(Measures.OPEN_AWAITING_CALENDAR),
        now.get(Measures.UNDELIVERED));
  }

  private static OpenByLamp openByLamp(Numbers now, long open) {
    long warning = now.get(Measures.LAMPS + "warning");
    long yellow = now.get(Measures.LAMPS + "yellow");
    long red = now.get(Measures.LAMPS + "red");
    long normal = Math.max(0, open - warning - yellow - red);
    return new OpenByLamp(
        normal, warning, yellow, red, normal + warning + yellow + red, yellow + red);
  }

  private static Ratios ratios(Numbers day, long overdue, boolean whole, boolean over) {
    long closed = day.get(Measures.CLOSED);
    long unanswered = over ? day.get(Measures.COMPLAINTS_OPEN_DUE) : 0;
    return new Ratios(
        Ratio.of(day.get(Measures.CLOSED_ON_TIME), closed + overdue),
        Ratio.of(day.get(Measures.CLOSED_WITHOUT_BREACH), closed),
        Ratio.of(day.get(Measures.CLOSED_WITHOUT_VISIT), closed),
        whole
            ? Ratio.of(
                day.get(Measures.COMPLAINTS_ANSWERED_ON_TIME),
                day.get(Measures.COMPLAINTS_ANSWERED) + unanswered)
            : null);
  }

  private Numbers numbers(String slice) {
    return new Numbers(counters.apply(slice));
  }

  private record Numbers(Map<String, Long> measures) {

    long get(String measure) {
      return measures.getOrDefault(measure, 0L);
    }

    Map<String, Long> family(String family) {
      Map<String, Long> found = new TreeMap<>();
      measures.forEach((measure, count) -> {
        if (measure.startsWith(family) && count != 0) {
          found.put(Measures.code(family, measure), count);
        }
      });
      return found;
    }
  }
}
