package cn.onestop.catalog.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.person.PersonRefusal.CertificateUnknown;
import cn.onestop.catalog.person.PersonRefusal.EndsBeforeItBegins;
import cn.onestop.catalog.person.PersonRefusal.LeaveNotRunning;
import cn.onestop.catalog.person.PersonRefusal.LeaveUnknown;
import cn.onestop.catalog.person.PersonRefusal.OnLeaveAlready;
import cn.onestop.catalog.person.PersonRefusal.RevokedAlready;
import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.CertificateRecorded;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PersonRegistered;
import cn.onestop.events.catalog.PersonRenamed;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PersonTest {

  private static final String WHO = "staff-1001";
  private static final Instant MONDAY = Instant.parse("2026-03-09T16:00:00Z");
  private static final Instant SUNDAY = Instant.parse("2026-03-15T16:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-20T16:00:00Z");

  private final Person person =
      after(null, new PersonRegistered(WHO, "511321900000", sealed("name-1")));

  @Test
  void leave_covers_its_time_and_never_overlaps_another() {
    var away = after(person, person.grantLeave(MONDAY, SUNDAY));

    assertThat(away.leaves().getFirst().at(MONDAY)).isTrue();
    assertThat(away.leaves().getFirst().at(SUNDAY)).isFalse();
    assertRefused(() -> away.grantLeave(MONDAY.plusMillis(1), FRIDAY), new OnLeaveAlready(1));
    assertThat(away.grantLeave(SUNDAY, FRIDAY).leave()).isEqualTo(2);
    assertRefused(() -> person.grantLeave(MONDAY, MONDAY), new EndsBeforeItBegins());
  }

  @Test
  void leave_ends_earlier_or_is_called_off_but_never_later() {
    var away = after(person, person.grantLeave(MONDAY, FRIDAY));

    assertThat(after(away, away.endLeave(1, SUNDAY)).leaves().getFirst().until()).isEqualTo(SUNDAY);
    var calledOff = after(away, away.endLeave(1, MONDAY.minusSeconds(3600)));
    assertThat(calledOff.leaves().getFirst()).isEqualTo(new Leave(1, MONDAY, MONDAY));
    assertThat(calledOff.grantLeave(MONDAY, FRIDAY).leave()).isEqualTo(2);
    assertRefused(() -> away.endLeave(1, FRIDAY), new LeaveNotRunning(1));
    assertRefused(() -> away.endLeave(2, SUNDAY), new LeaveUnknown(2));
  }

  @Test
  void a_certificate_is_revoked_once() {
    var certified = after(person, certificate());
    var revoked = after(certified, certified.revoke(1, SUNDAY));

    assertThat(certified.certificates().getFirst().at(FRIDAY)).isTrue();
    assertThat(revoked.certificates().getFirst().at(SUNDAY.minusMillis(1))).isTrue();
    assertThat(revoked.certificates().getFirst().at(SUNDAY)).isFalse();
    assertRefused(() -> revoked.revoke(1, FRIDAY), new RevokedAlready(1));
    assertRefused(() -> person.revoke(1, FRIDAY), new CertificateUnknown(1));
    assertRefused(
        () -> Person.mustRun(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01")),
        new EndsBeforeItBegins());
  }

  @Test
  void another_name_leaves_everything_else() {
    var away = after(person, person.grantLeave(MONDAY, SUNDAY));
    var renamed = after(away, new PersonRenamed(WHO, sealed("name-2")));

    assertThat(renamed.name()).isEqualTo("name-2");
    assertThat(renamed.leaves()).isEqualTo(away.leaves());
  }

  @Test
  void what_the_operations_tell_is_as_in_the_samples() throws IOException {
    var away = person.grantLeave(MONDAY, FRIDAY);
    assertAsInSample(away);
    assertAsInSample(after(person, away).endLeave(1, SUNDAY));
    assertAsInSample(certificate());
    var certified =
        after(
            null,
            new PersonRegistered("staff-1306", "511321900000", sealed("name-1")),
            certificate());
    assertAsInSample(certified.revoke(1, Instant.parse("2026-06-30T04:00:00Z")));
  }

  private static CertificateRecorded certificate() {
    return new CertificateRecorded(
        "staff-1306",
        1,
        "ENFORCEMENT",
        "511321900000-D06",
        LocalDate.parse("2024-01-01"),
        LocalDate.parse("2028-12-31"),
        sealed("certificate-1"));
  }

  private static SealedReference sealed(String reference) {
    return new SealedReference(reference, "0".repeat(64));
  }

  private static Person after(@Nullable Person before, PersonEvent first, PersonEvent... more) {
    var person = Person.after(before, fact(first));
    for (var event : more) {
      person = Person.after(person, fact(event));
    }
    return person;
  }

  private static Recorded<PersonEvent> fact(PersonEvent event) {
    return new Recorded<>(1, MONDAY, MONDAY, "staff-1011", event);
  }

  private static void assertAsInSample(PersonEvent event) throws IOException {
    var sample =
        new ClassPathResource("samples/" + EventTypes.of(PersonEvent.class).name(event) + ".json")
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(CanonicalJson.write(event)).isEqualTo(CanonicalJson.canonical(sample));
  }

  private static void assertRefused(ThrowingCallable operation, Refusal refusal) {
    assertThatThrownBy(operation)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
