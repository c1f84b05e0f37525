package cn.onestop.monitoring.place;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/// The lists of supervision and where things stand in them. A list is read in the order of its
/// places, so each place begins with what it is read by, and moments are written so that they sort.
public final class Places {

  /// Open matters, of a centre or of a department, the next due first.
  public static final String OPEN = "open";

  /// Matters with a lit lamp, by lamp.
  public static final String LIT = "lit";

  /// Cards that stand, by moment.
  public static final String CARDS = "cards";

  /// Visits beyond what the item asks for, by moment.
  public static final String EXTRA_VISITS = "extra-visits";

  /// Those of them that break run-at-most-once, by moment.
  public static final String BREACHES = "breaches";

  /// When which matter of a partition is to be looked at.
  public static final String DUE = "due";

  /// After all digits: no due moment is known.
  private static final String LAST = "z";

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

  private Places() {}

  /// For whom a list is kept: a whole centre, or one department of it. A department is always named
  /// with its centre, so that nobody reads another centre's lists by naming its department.
  public static String office(String centre, @Nullable String department) {
    return department == null ? centre : centre + "+" + department;
  }

  /// Where the places of an office begin.
  public static String of(String office) {
    return office + "/";
  }

  /// An open matter.
  public static String open(String office, @Nullable Instant due, String matter) {
    return of(office) + (due == null ? LAST : moment(due)) + "/" + matter;
  }

  /// Where the matters of one lamp begin.
  public static String lit(String office, String lamp) {
    return of(office) + lamp + "/";
  }

  /// A matter with a lit lamp.
  public static String lit(String office, String lamp, Instant since, String matter) {
    return lit(office, lamp) + moment(since) + "/" + matter;
  }

  /// Something that happened to a matter at a moment.
  public static String happened(String office, Instant at, String matter, String what) {
    return of(office) + moment(at) + "/" + matter + "/" + what;
  }

  /// What such a place tells, the part before the moment left out or not.
  public static Happened happened(String place) {
    String[] parts = place.split("/", -1);
    return new Happened(parts[parts.length - 2], parts[parts.length - 1]);
  }

  /// Something that happened to a matter.
  public record Happened(String matter, String what) {}

  /// Where the due list of a partition begins.
  public static String duePrefix(int partition) {
    return "%03d/".formatted(partition);
  }

  /// What sorts after everything due up to that moment and before everything due later.
  public static String dueUpTo(int partition, Instant now) {
    return duePrefix(partition) + moment(now.plusMillis(1));
  }

  /// When a matter is to be looked at.
  public static String due(int partition, Instant at, String matter) {
    return duePrefix(partition) + moment(at) + "/" + matter;
  }

  /// The matter that stands at a place of [#DUE], [#OPEN] or [#LIT].
  public static String matterOf(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /// A moment as it stands in a place.
  public static String moment(Instant moment) {
    return MOMENT.format(moment);
  }
}
