package cn.onestop.monitoring.matter;

import cn.onestop.monitoring.figure.Measures;
import cn.onestop.monitoring.figure.Tally;
import cn.onestop.monitoring.figure.Tally.Figure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an application contributes to the numbers.
public final class MatterFigures {

  private MatterFigures() {}

  /// The contribution of `matter`; nothing of one that is not known yet.
  public static Map<Figure, Long> of(@Nullable WatchedMatter matter, ZoneId zone) {
    if (matter == null) {
      return Map.of();
    }
    Tally tally = new Tally(zone, matter.filing().centre(), matter.filing().department());
    tally.onDay(matter.filing().at(), Measures.FILED);
    tally.onDay(matter.acceptedAt(), Measures.ACCEPTED);
    tally.onDay(matter.decidedAt(), Measures.DECIDED);
    tally.onDay(matter.deliveredAt(), Measures.DELIVERED);
    tally.onDay(matter.revokedAt(), Measures.REVOKED);
    matter.visits().forEach(visit -> visit(tally, visit));
    switch (matter.stage()) {
      case FILED -> open(tally.now(Measures.OPEN_FILED), matter);
      case ACCEPTED -> open(tally.now(Measures.OPEN_ACCEPTED), matter);
      case DECIDED -> open(tally.now(Measures.OPEN_DECIDED), matter);
      case CLOSED -> closed(tally.now(Measures.UNDELIVERED), matter);
      case DELIVERED -> closed(tally, matter);
      case REFUSED -> tally.onDay(matter.endedAt(), Measures.REFUSED);
      case WITHDRAWN -> tally.onDay(matter.endedAt(), Measures.WITHDRAWN);
      case HANDED_ON -> tally.onDay(matter.endedAt(), Measures.HANDED_ON);
      case REVOKED -> {}
    }
    return tally.figures();
  }

  private static void open(Tally tally, WatchedMatter matter) {
    tally.onDay(matter.due(), Measures.OPEN_DUE);
    if (matter.awaitsCalendar()) {
      tally.now(Measures.OPEN_AWAITING_CALENDAR);
    }
  }

  private static void closed(Tally tally, WatchedMatter matter) {
    Instant at = matter.endedAt();
    tally.onDay(at, Measures.CLOSED);
    tally.onDay(
        at, Boolean.FALSE.equals(matter.onTime()) ? Measures.CLOSED_LATE : Measures.CLOSED_ON_TIME);
    if (matter.breaches() == 0) {
      tally.onDay(at, Measures.CLOSED_WITHOUT_BREACH);
    }
    if (matter.countedVisits() == 0) {
      tally.onDay(at, Measures.CLOSED_WITHOUT_VISIT);
    }
    ofItem(tally, matter, at);
  }

  /// Run-at-most-once is judged once a matter is closed; what is picked up later counts back to it.
  private static void ofItem(Tally tally, WatchedMatter matter, @Nullable Instant at) {
    String item = matter.filing().itemCode();
    int visits = matter.countedVisits();
    tally.item(item, at);
    tally.ofItem(item, at, Measures.CLOSED, 1);
    tally.ofItem(item, at, Measures.VISITS, visits);
    tally.ofItem(item, at, Measures.CLOSED_WITHOUT_VISIT, visits == 0 ? 1 : 0);
    tally.ofItem(item, at, Measures.CLOSED_WITH_ONE_VISIT, visits == 1 ? 1 : 0);
    tally.ofItem(item, at, Measures.CLOSED_WITHOUT_BREACH, matter.breaches() == 0 ? 1 : 0);
    for (Visit visit : matter.visits()) {
      if (visit.extra()) {
        tally.ofItem(
            item,
            at,
            Measures.of(visit.breach() ? Measures.BREACH_BY : Measures.EXTRA_BY, cause(visit)),
            1);
      }
    }
  }

  private static String cause(Visit visit) {
    return visit.cause() == null ? "UNKNOWN" : visit.cause();
  }

  private static void visit(Tally tally, Visit visit) {
    if (visit.counted()) {
      tally.onDay(visit.at(), Measures.VISITS);
    }
    if (!visit.extra()) {
      return;
    }
    String cause = cause(visit);
    if (visit.breach()) {
      tally.onDay(visit.at(), Measures.BREACHES);
      tally.onDay(visit.at(), Measures.of(Measures.BREACH_BY, cause));
    } else {
      tally.onDay(visit.at(), Measures.EXTRA_VISITS);
      tally.onDay(visit.at(), Measures.of(Measures.EXTRA_BY, cause));
    }
  }
}
