package cn.onestop.matters.consultation;

import java.util.List;

/// Notes of the consultations that somebody is just making an application of. A note is written
/// before the application is, and taken away once the consultation has ended with it: what was
/// broken off in between is found by its note.
public interface BegunFilings {

  /// Notes that it is begun; begun again it is noted once.
  void begin(String consultation);

  /// Takes the note away.
  void settle(String consultation);

  /// Consultations whose note is older than any request takes.
  List<String> brokenOff();
}
