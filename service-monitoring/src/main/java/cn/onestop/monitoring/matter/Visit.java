package cn.onestop.monitoring.matter;

import cn.onestop.events.matters.VisitRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One visit of the applicant to the centre.
///
/// @param place the how-manieth record of a visit it is, counted or not
/// @param visit the how-manieth counted visit
/// @param cause why it was needed, absent for the first
/// @param extra whether it counts and goes beyond what the item asks for
/// @param breach whether it breaks run-at-most-once: extra, and the centre caused it. An extra
///   visit that lies with the applicant is listed but no breach.
public record Visit(
    int place,
    Instant at,
    int visit,
    boolean counted,
    @Nullable String cause,
    boolean extra,
    boolean breach) {

  static Visit of(int place, Instant at, VisitRecorded event, int visitsAllowed) {
    boolean extra = event.counted() && event.visit() > visitsAllowed;
    return new Visit(
        place,
        at,
        event.visit(),
        event.counted(),
        event.cause(),
        extra,
        extra && event.centreCaused());
  }
}
