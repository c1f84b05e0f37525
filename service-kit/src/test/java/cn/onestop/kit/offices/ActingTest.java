package cn.onestop.kit.offices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.CertificateRecorded;
import cn.onestop.events.catalog.CertificateRevoked;
import cn.onestop.events.catalog.LeaveEnded;
import cn.onestop.events.catalog.LeaveGranted;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PersonRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.events.catalog.SubstituteEnded;
import cn.onestop.events.catalog.SubstituteNamed;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who may act: leave, substitution, and the reason where somebody may not.
class ActingTest {

  private static final String CENTRE = "511321900000";
  private static final String WINDOW = CENTRE + "-W01";
  private static final String POST = WINDOW + "-clerk";
  private static final String A = "staff-1001";
  private static final String B = "staff-1002";
  private static final Set<Role> CLERK = Set.of(Role.CLERK);

  /// Monday, nine in the morning; the leave begins at noon and ends on Friday.
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T01:00:00Z");

  private final CopyInMemory<OfficeCopy, OfficeEvent> offices = CopyInMemory.ofOffices();
  private final CopyInMemory<PersonCopy, PersonEvent> staff = CopyInMemory.ofPeople();
  private final People people = new People(staff);
  private final Holdings holdings = new Holdings(offices, people);
  private final CopiedPosts posts = new CopiedPosts(holdings, people);

  @BeforeEach
  void a_clerk_at_a_window() {
    offices.take(
        WINDOW,
        new OfficeRegistered(WINDOW, "WINDOW", "综合窗口1号", CENTRE, CENTRE),
        new PostCreated(POST, WINDOW, "clerk", "窗口受理岗"),
        new PostHolderAppointed(POST, A, MORNING.minusSeconds(3600), null));
    staff.take(A, registered(A));
    staff.take(B, registered(B));
  }

  @Test
  void while_somebody_is_on_leave_none_of_their_posts_count() {
    staff.take(A, new LeaveGranted(A, 1, NOON, FRIDAY));

    assertThat(posts.heldBy(A, NOON.minusMillis(1))).hasSize(1);
    assertThat(posts.heldBy(A, NOON)).isEmpty();
    assertThat(posts.appointedTo(A, NOON)).as("on leave, but still the holder").hasSize(1);
    assertThat(posts.heldBy(A, FRIDAY.minusMillis(1))).isEmpty();
    assertThat(posts.heldBy(A, FRIDAY)).hasSize(1);
  }

  @Test
  void whoever_is_back_earlier_acts_again_from_then_on() {
    staff.take(A, new LeaveGranted(A, 1, NOON, FRIDAY), new LeaveEnded(A, 1, NOON.plusSeconds(60)));

    assertThat(posts.heldBy(A, NOON)).isEmpty();
    assertThat(posts.heldBy(A, NOON.plusSeconds(60))).hasSize(1);
  }

  @Test
  void a_substitute_acts_only_while_the_holder_is_on_leave() {
    offices.take(WINDOW, new SubstituteNamed(POST, B, A, MORNING, FRIDAY.plusSeconds(86400)));
    assertThat(posts.heldBy(B, NOON)).isEmpty();

    staff.take(A, new LeaveGranted(A, 1, NOON, FRIDAY));
    assertThat(posts.heldBy(B, NOON.minusMillis(1))).isEmpty();
    assertThat(posts.heldBy(B, NOON)).extracting(HeldPost::post).containsExactly(POST);
    assertThat(posts.heldBy(B, FRIDAY)).isEmpty();
    var acting = holdings.of(B, NOON).getFirst();
    assertThat(acting.substituteFor()).isEqualTo(A);
    assertThat(acting.until()).as("until the holder is back").isEqualTo(FRIDAY);
  }

  @Test
  void a_substitute_on_leave_does_not_act_either() {
    offices.take(WINDOW, new SubstituteNamed(POST, B, A, MORNING, FRIDAY));
    staff.take(A, new LeaveGranted(A, 1, NOON, FRIDAY));
    staff.take(B, new LeaveGranted(B, 1, NOON, NOON.plusSeconds(60)));

    assertThat(posts.heldBy(B, NOON)).isEmpty();
    assertThat(posts.heldBy(B, NOON.plusSeconds(60))).hasSize(1);
  }

  @Test
  void nobody_stands_in_for_who_holds_the_post_no_more() {
    offices.take(
        WINDOW,
        new SubstituteNamed(POST, B, A, MORNING, FRIDAY),
        new PostHolderEnded(POST, A, NOON));
    staff.take(A, new LeaveGranted(A, 1, MORNING, FRIDAY));

    assertThat(posts.heldBy(B, NOON.minusMillis(1))).hasSize(1);
    assertThat(posts.heldBy(B, NOON)).isEmpty();
  }

  @Test
  void a_substitution_ends_when_it_is_ended() {
    offices.take(
        WINDOW,
        new SubstituteNamed(POST, B, A, MORNING, FRIDAY),
        new SubstituteEnded(POST, B, A, NOON.plusSeconds(60)));
    staff.take(A, new LeaveGranted(A, 1, NOON, FRIDAY));

    assertThat(posts.heldBy(B, NOON)).hasSize(1);
    assertThat(posts.heldBy(B, NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void who_may_not_act_is_told_why() {
    offices.take(WINDOW, new SubstituteNamed(POST, B, A, MORNING, FRIDAY));
    assertThat(why(B)).isEqualTo("standing-by [窗口受理岗, 2026-03-06 09:00]");

    staff.take(A, new LeaveGranted(A, 1, NOON, FRIDAY));
    assertThat(why(A)).isEqualTo("on-leave [2026-03-06 09:00]");

    offices.take(
        WINDOW,
        new PostHolderEnded(POST, A, NOON),
        new PostHolderAppointed(POST, "staff-1003", FRIDAY, null));
    assertThat(why(A)).isEqualTo("post-ended [窗口受理岗, 2026-03-02 12:00]");
    assertThat(why("staff-1003")).isEqualTo("post-not-begun [窗口受理岗, 2026-03-06 09:00]");
    assertThat(posts.obstacle("staff-1004", CLERK, NOON)).as("never had such a post").isEmpty();
    assertThat(posts.obstacle(A, Set.of(Role.ADMIN), NOON)).isEmpty();
  }

  @Test
  void a_certificate_counts_from_its_first_to_its_last_day_unless_it_is_revoked() {
    var first = LocalDate.parse("2026-03-02");
    staff.take(
        A,
        new CertificateRecorded(
            A, 1, "ENFORCEMENT", CENTRE + "-D06", first, first.plusDays(1), sealed()));
    var certificate = people.certificates(A).getFirst();

    assertThat(certificate.validAt(Instant.parse("2026-03-01T15:59:59Z"))).isFalse();
    assertThat(certificate.validAt(Instant.parse("2026-03-01T16:00:00Z"))).isTrue();
    assertThat(certificate.validAt(Instant.parse("2026-03-03T15:59:59Z"))).isTrue();
    assertThat(certificate.validAt(Instant.parse("2026-03-03T16:00:00Z"))).isFalse();
    assertThat(certificate.covers(CENTRE, CENTRE + "-D06")).isTrue();
    assertThat(certificate.covers(CENTRE, CENTRE + "-D07")).isFalse();

    staff.take(A, new CertificateRevoked(A, 1, NOON));
    assertThat(people.certificates(A).getFirst().validAt(NOON.minusMillis(1))).isTrue();
    assertThat(people.certificates(A).getFirst().validAt(NOON)).isFalse();
  }

  @Test
  void the_staff_of_a_centre_are_listed_page_by_page() {
    assertThat(people.ofCentre(CENTRE, null, 1)).containsExactly(A);
    assertThat(people.ofCentre(CENTRE, A, 5)).containsExactly(B);
    assertThat(people.ofCentre("511321901000", null, 5)).isEmpty();
  }

  @Test
  void the_copy_understands_every_sample() throws IOException {
    for (Class<?> event : PersonEvent.class.getPermittedSubclasses()) {
      var type = event.getAnnotation(EventType.class).value();
      staff.take("sample", type, sample(type));
    }

    assertThat(people.onLeave("sample", Instant.parse("2026-03-09T16:00:00Z")))
        .contains(Instant.parse("2026-03-15T16:00:00Z"));
    assertThat(people.certificates("sample")).hasSize(1);
  }

  private String why(String person) {
    Refusal refusal = posts.obstacle(person, CLERK, NOON).orElseThrow();
    return refusal.code() + " " + refusal.arguments();
  }

  private static PersonRegistered registered(String person) {
    return new PersonRegistered(person, CENTRE, sealed());
  }

  private static SealedReference sealed() {
    return new SealedReference("name-1", "0".repeat(64));
  }

  private static String sample(String type) throws IOException {
    var name = "/samples/" + type + ".json";
    try (var in = Objects.requireNonNull(PersonEvent.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
