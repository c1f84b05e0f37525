package cn.onestop.testkit.rights;

import java.util.Optional;

/// The things a walk calls endpoints on. Each call must find its thing in a state in which the
/// endpoint works.
public interface Fixtures {

  /// Something of the office, and for the public: of the person, that `role`'s person belongs to.
  Call own(Row row, String role);

  /// Something of another office of the same centre. Needed where the scope is `office`.
  Optional<Call> otherOffice(Row row);

  /// Something of another centre, and of nobody who calls. Needed where the scope is `centre` or
  /// `office`.
  Optional<Call> otherCentre(Row row);
}
