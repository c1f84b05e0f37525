package cn.onestop.kit.audit;

import java.time.LocalDate;

/// How sheets are named: by service, kind, day and centre, so that a day at a centre is one range
/// of names.
///
/// ```
/// a-service-matters-o-2026-03-02-511321900000-PERSON         what one person opened that day
/// a-service-matters-t-2026-03-02-511321900000-INSTANCE-0001  what one instance saw and refused
/// ```
///
/// A sheet of an instance holds at most [#MOST] facts; then its next one begins, so that no journal
/// is read whole that is longer. A person's keep to one sheet a day, where a repeated request finds
/// itself.
///
/// @param service name of the service
/// @param instance which of its instances this is
record SheetIds(String service, String instance) {

  /// As many facts as a document may hold before its journal would go on in another one.
  static final int MOST = 500;

  /// Where no centre is concerned, or none is known.
  static final String NO_CENTRE = "none";

  String prefix() {
    return "a-" + service + "-";
  }

  /// What the names of all sheets begin with on which somebody wrote down why.
  String openings() {
    return prefix() + "o-";
  }

  String openings(LocalDate day, String centre) {
    return openingsOf(day) + centre + "-";
  }

  String openingsOf(LocalDate day) {
    return openings() + day + "-";
  }

  String trailOf(LocalDate day) {
    return prefix() + "t-" + day + "-";
  }

  String trail(LocalDate day, String centre) {
    return trailOf(day) + centre + "-";
  }

  /// The sheet this instance writes on.
  ///
  /// @param part from 1
  String trail(LocalDate day, String centre, int part) {
    return "%s%s-%04d".formatted(trail(day, centre), instance, part);
  }
}
