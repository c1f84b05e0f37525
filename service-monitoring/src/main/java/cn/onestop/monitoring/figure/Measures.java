package cn.onestop.monitoring.figure;

import java.util.Locale;

/// What is counted. Of a day: what took effect on it. Of now: what is so now.
public final class Measures {

  // Of a day.
  public static final String FILED = "filed";
  public static final String ACCEPTED = "accepted";
  public static final String REFUSED = "refused";
  public static final String WITHDRAWN = "withdrawn";
  public static final String HANDED_ON = "handed-on";
  public static final String REVOKED = "revoked";
  public static final String DECIDED = "decided";
  public static final String CLOSED = "closed";
  public static final String CLOSED_ON_TIME = "closed-on-time";
  public static final String CLOSED_LATE = "closed-late";
  public static final String CLOSED_WITHOUT_BREACH = "closed-without-breach";
  public static final String CLOSED_WITHOUT_VISIT = "closed-without-visit";
  public static final String CLOSED_WITH_ONE_VISIT = "closed-with-one-visit";
  public static final String DELIVERED = "delivered";

  /// Counted visits.
  public static final String VISITS = "visits";

  /// Visits that break run-at-most-once, and by cause: [#BREACH_BY].
  public static final String BREACHES = "breaches";

  public static final String BREACH_BY = "breach-by-";

  /// Visits beyond what the item asks for that lie with the applicant, and by cause: [#EXTRA_BY].
  public static final String EXTRA_VISITS = "extra-visits";

  public static final String EXTRA_BY = "extra-by-";

  /// Matters whose promise ends on that day and that are open: once the day is over, these are
  /// overdue. Each overdue matter stands on one day only, so days can be added up.
  public static final String OPEN_DUE = "open-due";

  /// Cards by level.
  public static final String CARDS = "cards-";

  public static final String COMPLAINTS_FILED = "complaints-filed";
  public static final String COMPLAINTS_ACCEPTED = "complaints-accepted";
  public static final String COMPLAINTS_REFUSED = "complaints-refused";
  public static final String COMPLAINTS_ANSWERED = "complaints-answered";
  public static final String COMPLAINTS_ANSWERED_ON_TIME = "complaints-answered-on-time";
  public static final String COMPLAINTS_ANSWERED_LATE = "complaints-answered-late";

  /// Complaints whose answer is due on that day and that are not answered.
  public static final String COMPLAINTS_OPEN_DUE = "complaints-open-due";

  // Of now.
  public static final String OPEN_FILED = "open-filed";
  public static final String OPEN_ACCEPTED = "open-accepted";
  public static final String OPEN_DECIDED = "open-decided";
  public static final String OPEN_AWAITING_CALENDAR = "open-awaiting-calendar";
  public static final String UNDELIVERED = "undelivered";

  /// Lit lamps by level.
  public static final String LAMPS = "lamps-";

  public static final String COMPLAINTS_OPEN_FILED = "complaints-open-filed";
  public static final String COMPLAINTS_OPEN_ACCEPTED = "complaints-open-accepted";

  private Measures() {}

  /// The measure of one of several kinds, such as `breach-by-not-told-at-once`.
  public static String of(String family, String code) {
    return family + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The code of the kind again, such as `NOT_TOLD_AT_ONCE`.
  public static String code(String family, String measure) {
    return measure.substring(family.length()).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
