package cn.onestop.catalog.person;

import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficeRefusal;
import cn.onestop.catalog.person.PersonRefusal.DepartmentUnknown;
import cn.onestop.catalog.person.PersonRefusal.Exists;
import cn.onestop.catalog.person.PersonRefusal.Unchanged;
import cn.onestop.catalog.person.PersonRefusal.Unknown;
import cn.onestop.events.catalog.CertificateRecorded;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PersonRegistered;
import cn.onestop.events.catalog.PersonRenamed;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a centre's administrator records about the staff: finds the person, asks the rules, writes.
public final class PersonDesk {

  private final Journals<Person, PersonEvent> people;
  private final Function<String, Optional<Office>> offices;
  private final Posts posts;
  private final Sealing sealing;
  private final OfficeClock clock;

  /// @param offices finds an office by its code
  public PersonDesk(
      Journals<Person, PersonEvent> people,
      Function<String, Optional<Office>> offices,
      Posts posts,
      Sealing sealing,
      OfficeClock clock) {
    this.people = people;
    this.offices = offices;
    this.posts = posts;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// Who is to be changed.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String person, Caller caller, @Nullable Long expected, Command command) {}

  /// A certificate as it is recorded.
  ///
  /// @param number the one printed on it
  /// @param department the department it is for, absent: the whole centre
  public record NewCertificate(
      CertificateKind kind,
      String number,
      @Nullable String department,
      LocalDate validFrom,
      LocalDate validUntil) {}

  /// The person, if the caller's right reaches them: at the centre that keeps the record, or at one
  /// where they hold a post.
  ///
  /// @throws Refused as if there were none, if they lie out of the caller's sight
  public Entry<Person> find(String reference, Caller caller) {
    var entry =
        people.find(Person.id(reference)).orElseThrow(() -> new Refused(new Unknown(reference)));
    var worksThere =
        posts.appointedTo(reference, clock.now()).stream()
            .map(HeldPost::centre)
            .anyMatch(caller.centres()::contains);
    if (!worksThere) {
      caller.mustReach(Belonging.to(entry.state().centre()), new Unknown(reference));
    }
    return entry;
  }

  /// Registers a member of staff; the centre keeps the record from then on.
  public Done<Person, PersonEvent> register(
      String reference, String name, String centre, Caller caller, Command command) {
    caller.mustReach(Belonging.to(centre), new OfficeRefusal.Unknown(centre));
    try {
      return register(reference, name, centre, command);
    } catch (Refused refused) {
      throw refused.refusal() instanceof JournalRefusal.Exists
          ? new Refused(new Exists(reference))
          : refused;
    }
  }

  Done<Person, PersonEvent> register(
      String reference, String name, String centre, Command command) {
    var id = Person.id(reference);
    return people.create(
        id,
        command,
        () -> {
          var sealed = sealing.forAggregate(id, null).seal("name-1", name);
          return Decision.<PersonEvent>of(
                  new PersonRegistered(reference, centre, sealed.reference()))
              .sealing(sealed);
        });
  }

  public Done<Person, PersonEvent> rename(Asked asked, String name) {
    return change(asked, entry -> renamed(entry, name));
  }

  Decision<PersonEvent> renamed(Entry<Person> entry, String name) {
    var part = entry.sealed();
    if (part != null && sealing.open(entry.id(), part, entry.state().name()).equals(name)) {
      throw new Refused(new Unchanged());
    }
    var sealed = sealing.forAggregate(entry.id(), part).seal("name-" + (entry.version() + 1), name);
    return Decision.<PersonEvent>of(
            new PersonRenamed(entry.state().reference(), sealed.reference()))
        .sealing(sealed);
  }

  /// @param from absent: from now on
  public Done<Person, PersonEvent> grantLeave(Asked asked, @Nullable Instant from, Instant until) {
    return change(asked, entry -> Decision.of(entry.state().grantLeave(orNow(from), until)));
  }

  /// @param until absent: now
  public Done<Person, PersonEvent> endLeave(Asked asked, int leave, @Nullable Instant until) {
    return change(asked, entry -> Decision.of(entry.state().endLeave(leave, orNow(until))));
  }

  public Done<Person, PersonEvent> recordCertificate(Asked asked, NewCertificate certificate) {
    return change(asked, entry -> recorded(entry, certificate));
  }

  Decision<PersonEvent> recorded(Entry<Person> entry, NewCertificate certificate) {
    var person = entry.state();
    Person.mustRun(certificate.validFrom(), certificate.validUntil());
    var department = certificate.department();
    if (department != null && !isOf(department, person.centre())) {
      throw new Refused(new DepartmentUnknown(department));
    }
    var number = person.nextCertificate();
    var sealed =
        sealing
            .forAggregate(entry.id(), entry.sealed())
            .seal("certificate-" + number, certificate.number());
    return Decision.<PersonEvent>of(
            new CertificateRecorded(
                person.reference(),
                number,
                certificate.kind().name(),
                department,
                certificate.validFrom(),
                certificate.validUntil(),
                sealed.reference()))
        .sealing(sealed);
  }

  /// @param at absent: from now on
  public Done<Person, PersonEvent> revokeCertificate(
      Asked asked, int certificate, @Nullable Instant at) {
    return change(asked, entry -> Decision.of(entry.state().revoke(certificate, orNow(at))));
  }

  private boolean isOf(String department, String centre) {
    return offices.apply(department).filter(office -> office.centre().equals(centre)).isPresent();
  }

  private Done<Person, PersonEvent> change(
      Asked asked, Function<Entry<Person>, Decision<PersonEvent>> decide) {
    find(asked.person(), asked.caller());
    return people.change(Person.id(asked.person()), asked.expected(), asked.command(), decide);
  }

  private Instant orNow(@Nullable Instant moment) {
    return moment == null ? clock.now() : moment;
  }
}
