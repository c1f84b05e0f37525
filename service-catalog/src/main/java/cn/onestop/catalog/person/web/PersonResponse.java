package cn.onestop.catalog.person.web;

import cn.onestop.catalog.person.Certificate;
import cn.onestop.catalog.person.Leave;
import cn.onestop.catalog.person.Names;
import cn.onestop.catalog.person.Person;
import cn.onestop.kit.journal.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of staff: leave and certificates, all of them or those of one day, and the posts they
/// hold.
///
/// @param posts absent right after a change
record PersonResponse(
    String person,
    String name,
    String centre,
    List<LeaveResponse> leaves,
    List<CertificateResponse> certificates,
    @Nullable List<HeldPostResponse> posts) {

  /// A leave.
  ///
  /// @param until the moment from which no more; equal to `from`: called off
  record LeaveResponse(int leave, Instant from, Instant until) {

    static LeaveResponse from(Leave leave) {
      return new LeaveResponse(leave.number(), leave.from(), leave.until());
    }
  }

  /// A certificate to act 执法证件.
  ///
  /// @param number the one printed on it
  /// @param department the department it is for, absent: the whole centre
  /// @param validUntil the last day it is valid
  record CertificateResponse(
      int certificate,
      String kind,
      String number,
      @Nullable String department,
      LocalDate validFrom,
      LocalDate validUntil,
      @Nullable Instant revoked) {

    static CertificateResponse from(Certificate it, Entry<Person> entry, Names names) {
      return new CertificateResponse(
          it.number(),
          it.kind(),
          names.open(entry, it.printed()),
          it.department(),
          it.validFrom(),
          it.validUntil(),
          it.revoked());
    }
  }

  /// @param person as it was right after the operation
  /// @param entry with what is sealed about the same person
  static PersonResponse of(Person person, Entry<Person> entry, Names names) {
    return new PersonResponse(
        person.reference(),
        names.open(entry, person.name()),
        person.centre(),
        person.leaves().stream().map(LeaveResponse::from).toList(),
        person.certificates().stream()
            .map(it -> CertificateResponse.from(it, entry, names))
            .toList(),
        null);
  }

  PersonResponse with(List<HeldPostResponse> held) {
    return new PersonResponse(person, name, centre, leaves, certificates, held);
  }

  /// Only what was so at that moment.
  static PersonResponse at(Instant moment, Entry<Person> entry, Names names) {
    var person = entry.state();
    return of(
        new Person(
            person.reference(),
            person.centre(),
            person.name(),
            person.leaves().stream().filter(leave -> leave.at(moment)).toList(),
            person.certificates().stream().filter(it -> it.at(moment)).toList()),
        entry,
        names);
  }
}
