package cn.onestop.kit.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One member of staff, as far as the events tell: leave and certificates to act.
///
/// @param centre the centre that keeps the record
public record PersonCopy(
    String person, String centre, List<Leave> leaves, List<Certificate> certificates) {

  public PersonCopy {
    leaves = List.copyOf(leaves);
    certificates = List.copyOf(certificates);
  }

  /// A leave; `until` is the moment from which no more.
  public record Leave(int number, Instant from, Instant until) {

    boolean at(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }
  }

  /// A certificate as its events tell it.
  public record Certificate(
      int number,
      String kind,
      @Nullable String department,
      LocalDate validFrom,
      LocalDate validUntil,
      @Nullable Instant revokedAt) {}

  /// Until when the person is on leave, if they are at that moment.
  Optional<Instant> onLeave(Instant moment) {
    return leaves.stream().filter(leave -> leave.at(moment)).map(Leave::until).findFirst();
  }

  PersonCopy with(Leave leave) {
    return new PersonCopy(person, centre, and(leaves, leave), certificates);
  }

  PersonCopy leaveEnded(int number, Instant until) {
    return new PersonCopy(
        person,
        centre,
        leaves.stream()
            .map(leave -> leave.number() == number ? new Leave(number, leave.from(), until) : leave)
            .toList(),
        certificates);
  }

  PersonCopy with(Certificate certificate) {
    return new PersonCopy(person, centre, leaves, and(certificates, certificate));
  }

  PersonCopy revoked(int number, Instant at) {
    return new PersonCopy(
        person,
        centre,
        leaves,
        certificates.stream()
            .map(known ->
                known.number() == number
                    ? new Certificate(
                        number,
                        known.kind(),
                        known.department(),
                        known.validFrom(),
                        known.validUntil(),
                        at)
                    : known)
            .toList());
  }

  private static <T> List<T> and(List<T> known, T more) {
    return Stream.concat(known.stream(), Stream.of(more)).toList();
  }
}
