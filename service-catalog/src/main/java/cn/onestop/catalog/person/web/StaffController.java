package cn.onestop.catalog.person.web;

import cn.onestop.catalog.person.Names;
import cn.onestop.catalog.person.Person;
import cn.onestop.catalog.person.PersonDesk;
import cn.onestop.catalog.person.Staff;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Holdings;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells who works at a centre: everyone about themselves, those who answer for it about all.
@RestController
@RequestMapping("/api/v1/people")
final class StaffController {

  private final Journals<Person, PersonEvent> people;
  private final PersonDesk desk;
  private final Staff staff;
  private final Holdings holdings;
  private final Offices offices;
  private final Names names;
  private final OfficeClock clock;

  StaffController(
      Journals<Person, PersonEvent> people,
      PersonDesk desk,
      Staff staff,
      Holdings holdings,
      Offices offices,
      Names names,
      OfficeClock clock) {
    this.people = people;
    this.desk = desk;
    this.staff = staff;
    this.holdings = holdings;
    this.offices = offices;
    this.names = names;
    this.clock = clock;
  }

  /// Shows who is signed in, and by which posts they may act now.
  @GetMapping("/me")
  MeResponse me(Caller caller) {
    var person = caller.person();
    var now = clock.now();
    var posts = posts(person, now);
    return people
        .find(Person.id(person))
        .map(entry -> MeResponse.of(entry, names, posts, now))
        .orElseGet(() -> MeResponse.unregistered(person, posts));
  }

  /// Lists the people whose record a centre keeps, in the order of their references.
  ///
  /// @param centre area code of the centre; absent: that of the caller's posts
  /// @param q part of a name, or how a reference begins
  @GetMapping
  Page<StaffResponse> list(
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String q,
      Caller caller,
      PageRequest page) {
    var now = clock.now();
    return staff
        .find(centre, q, caller, page)
        .map(member -> StaffResponse.of(member, posts(member.person().reference(), now), now));
  }

  /// Shows one of the staff with posts, leave and certificates.
  ///
  /// @param person opaque reference of the person
  /// @param at only what was so when the office opened on that day
  @GetMapping("/{person}")
  ResponseEntity<PersonResponse> get(
      @PathVariable String person, @RequestParam @Nullable LocalDate at, Caller caller) {
    var entry = desk.find(person, caller);
    var moment = at == null ? clock.now() : OfficeHours.DEFAULT.opening(at);
    var body =
        at == null
            ? PersonResponse.of(entry.state(), entry, names)
            : PersonResponse.at(moment, entry, names);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .cacheControl(CacheControl.noCache())
        .body(body.with(posts(person, moment)));
  }

  private List<HeldPostResponse> posts(String person, Instant moment) {
    return holdings.of(person, moment).stream()
        .map(post -> HeldPostResponse.from(post, offices))
        .toList();
  }
}
