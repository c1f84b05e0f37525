package cn.onestop.monitoring.complaint;

import cn.onestop.monitoring.figure.Measures;
import cn.onestop.monitoring.figure.Tally;
import cn.onestop.monitoring.figure.Tally.Figure;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a complaint contributes to the numbers: for the centre alone, since a department that is
/// complained of must not learn of it from its own numbers.
public final class ComplaintFigures {

  private ComplaintFigures() {}

  /// The contribution of `complaint`; nothing of one that is not known yet.
  public static Map<Figure, Long> of(@Nullable WatchedComplaint complaint, ZoneId zone) {
    if (complaint == null) {
      return Map.of();
    }
    Tally tally =
        new Tally(zone, complaint.centre(), null)
            .onDay(complaint.filedAt(), Measures.COMPLAINTS_FILED)
            .onDay(complaint.acceptedAt(), Measures.COMPLAINTS_ACCEPTED)
            .onDay(complaint.refusedAt(), Measures.COMPLAINTS_REFUSED)
            .onDay(complaint.answeredAt(), Measures.COMPLAINTS_ANSWERED);
    if (complaint.answeredAt() != null) {
      tally.onDay(
          complaint.answeredAt(),
          Boolean.FALSE.equals(complaint.onTime())
              ? Measures.COMPLAINTS_ANSWERED_LATE
              : Measures.COMPLAINTS_ANSWERED_ON_TIME);
    } else if (complaint.acceptedAt() != null) {
      tally.now(Measures.COMPLAINTS_OPEN_ACCEPTED);
      tally.onDay(complaint.answerDue(), Measures.COMPLAINTS_OPEN_DUE);
    } else if (complaint.refusedAt() == null) {
      tally.now(Measures.COMPLAINTS_OPEN_FILED);
    }
    return tally.figures();
  }
}
