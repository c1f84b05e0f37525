package cn.onestop.catalog.person;

import cn.onestop.catalog.person.PersonRefusal.CertificateUnknown;
import cn.onestop.catalog.person.PersonRefusal.EndsBeforeItBegins;
import cn.onestop.catalog.person.PersonRefusal.LeaveNotRunning;
import cn.onestop.catalog.person.PersonRefusal.LeaveUnknown;
import cn.onestop.catalog.person.PersonRefusal.OnLeaveAlready;
import cn.onestop.catalog.person.PersonRefusal.RevokedAlready;
import cn.onestop.events.catalog.CertificateRecorded;
import cn.onestop.events.catalog.CertificateRevoked;
import cn.onestop.events.catalog.LeaveEnded;
import cn.onestop.events.catalog.LeaveGranted;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PersonRegistered;
import cn.onestop.events.catalog.PersonRenamed;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One member of staff. Which posts they hold is the offices' to know.
///
/// @param reference opaque, the subject of their access tokens
/// @param centre the centre that keeps the record
/// @param name where the name lies sealed
public record Person(
    String reference,
    String centre,
    String name,
    List<Leave> leaves,
    List<Certificate> certificates) {

  /// What the id of every person begins with.
  public static final String ID_PREFIX = "p-";

  public Person {
    leaves = List.copyOf(leaves);
    certificates = List.copyOf(certificates);
  }

  /// The id of the person with that reference.
  public static String id(String reference) {
    return ID_PREFIX + reference;
  }

  /// Leave is granted 请假; two leaves of one person never overlap.
  LeaveGranted grantLeave(Instant from, Instant until) {
    if (!until.isAfter(from)) {
      throw new Refused(new EndsBeforeItBegins());
    }
    var leave = new Leave(leaves.size() + 1, from, until);
    leaves.stream()
        .filter(leave::overlaps)
        .findFirst()
        .ifPresent(other -> {
          throw new Refused(new OnLeaveAlready(other.number()));
        });
    return new LeaveGranted(reference, leave.number(), from, until);
  }

  /// The person is back earlier 销假, or does not go at all: then `until` is the leave's beginning.
  LeaveEnded endLeave(int number, Instant until) {
    var leave =
        leaves.stream()
            .filter(known -> known.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refused(new LeaveUnknown(number)));
    var end = until.isBefore(leave.from()) ? leave.from() : until;
    if (!leave.canEndAt(end)) {
      throw new Refused(new LeaveNotRunning(number));
    }
    return new LeaveEnded(reference, number, end);
  }

  /// The number that the next certificate gets among the person's.
  int nextCertificate() {
    return certificates.size() + 1;
  }

  static void mustRun(LocalDate validFrom, LocalDate validUntil) {
    if (validUntil.isBefore(validFrom)) {
      throw new Refused(new EndsBeforeItBegins());
    }
  }

  /// A certificate counts no more.
  CertificateRevoked revoke(int number, Instant at) {
    var certificate =
        certificates.stream()
            .filter(known -> known.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refused(new CertificateUnknown(number)));
    if (certificate.revoked() != null) {
      throw new Refused(new RevokedAlready(number));
    }
    return new CertificateRevoked(reference, number, at);
  }

  /// The state after `fact`.
  public static Person after(@Nullable Person before, Recorded<PersonEvent> fact) {
    return fact.event() instanceof PersonRegistered it
        ? new Person(it.person(), it.centre(), it.name().ref(), List.of(), List.of())
        : Objects.requireNonNull(before, "a person begins by being registered").after(fact.event());
  }

  private Person after(PersonEvent event) {
    return switch (event) {
      case PersonRegistered it ->
          throw new IllegalStateException("registered twice: " + it.person());
      case PersonRenamed it -> new Person(reference, centre, it.name().ref(), leaves, certificates);
      case LeaveGranted it ->
          withLeaves(
              Stream.concat(
                  leaves.stream(), Stream.of(new Leave(it.leave(), it.from(), it.until()))));
      case LeaveEnded it ->
          withLeaves(
              leaves.stream()
                  .map(leave ->
                      leave.number() == it.leave()
                          ? new Leave(it.leave(), leave.from(), it.until())
                          : leave));
      case CertificateRecorded it ->
          withCertificates(Stream.concat(certificates.stream(), Stream.of(certificate(it))));
      case CertificateRevoked it ->
          withCertificates(
              certificates.stream()
                  .map(known ->
                      known.number() == it.certificate() ? known.revokedAt(it.at()) : known));
    };
  }

  private static Certificate certificate(CertificateRecorded it) {
    return new Certificate(
        it.certificate(),
        it.kind(),
        it.number().ref(),
        it.department(),
        it.validFrom(),
        it.validUntil(),
        null);
  }

  private Person withLeaves(Stream<Leave> changed) {
    return new Person(reference, centre, name, changed.toList(), certificates);
  }

  private Person withCertificates(Stream<Certificate> changed) {
    return new Person(reference, centre, name, leaves, changed.toList());
  }
}
