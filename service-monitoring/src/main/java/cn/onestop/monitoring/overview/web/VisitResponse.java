package cn.onestop.monitoring.overview.web;

import cn.onestop.monitoring.matter.Visit;
import cn.onestop.monitoring.matter.WatchedMatter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A visit beyond what the item asks for.
///
/// @param visit the how-manieth counted visit it was
/// @param allowed how many the item may ask for
/// @param breach whether it breaks run-at-most-once; one that lies with the applicant does not
record VisitResponse(
    String number,
    String itemName,
    String department,
    @Nullable String window,
    Instant at,
    int visit,
    int allowed,
    @Nullable String cause,
    boolean breach) {

  static VisitResponse of(Visit visit, WatchedMatter matter) {
    return new VisitResponse(
        matter.filing().number(),
        matter.filing().itemName(),
        matter.filing().department(),
        matter.filing().window(),
        visit.at(),
        visit.visit(),
        matter.filing().visitsAllowed(),
        visit.cause(),
        visit.breach());
  }
}
