package cn.onestop.catalog.person.web;

import cn.onestop.catalog.person.Leave;
import cn.onestop.catalog.person.Names;
import cn.onestop.catalog.person.Person;
import cn.onestop.catalog.person.web.PersonResponse.CertificateResponse;
import cn.onestop.kit.journal.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whoever is signed in: by which posts they may act now, and with which certificates.
///
/// @param name absent for whoever is not registered as staff
/// @param onLeaveUntil only while they are on leave; then no post counts
/// @param posts those by which they may act, by appointment or standing in
/// @param certificates those that count now
record MeResponse(
    String person,
    @Nullable String name,
    @Nullable Instant onLeaveUntil,
    List<HeldPostResponse> posts,
    List<CertificateResponse> certificates) {

  static MeResponse unregistered(String person, List<HeldPostResponse> posts) {
    return new MeResponse(person, null, null, posts, List.of());
  }

  static MeResponse of(
      Entry<Person> entry, Names names, List<HeldPostResponse> posts, Instant now) {
    var person = entry.state();
    var until =
        person.leaves().stream().filter(leave -> leave.at(now)).map(Leave::until).findFirst();
    return new MeResponse(
        person.reference(),
        names.name(entry),
        until.orElse(null),
        until.isPresent() ? List.of() : posts,
        person.certificates().stream()
            .filter(it -> it.at(now))
            .map(it -> CertificateResponse.from(it, entry, names))
            .toList());
  }
}
