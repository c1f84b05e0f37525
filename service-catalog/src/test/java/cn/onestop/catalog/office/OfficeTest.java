package cn.onestop.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.office.OfficeRefusal.AlreadyHolds;
import cn.onestop.catalog.office.OfficeRefusal.DoesNotHold;
import cn.onestop.catalog.office.OfficeRefusal.EndsBeforeItBegins;
import cn.onestop.catalog.office.OfficeRefusal.PostExists;
import cn.onestop.catalog.office.OfficeRefusal.PostUnknown;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeTest {

  private static final String CENTRE = "511321900000";
  private static final String WINDOW = CENTRE + "-W01";
  private static final String POST = WINDOW + "-clerk";
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-02T09:30:00Z");

  private final Office window =
      after(
          null,
          new OfficeRegistered(WINDOW, "WINDOW", "综合窗口1号", CENTRE, CENTRE),
          new PostCreated(POST, WINDOW, "clerk", "窗口受理岗"));

  @Test
  void an_office_is_what_was_registered() {
    assertThat(window.kind()).isEqualTo(OfficeKind.WINDOW);
    assertThat(window.parent()).isEqualTo(CENTRE);
    assertThat(window.post(POST).title()).isEqualTo("窗口受理岗");
    assertThat(window.post(POST).holdings()).isEmpty();
  }

  @Test
  void a_post_of_the_same_code_is_not_created_twice() {
    assertRefused(() -> window.createPost(POST, Role.CLERK, "窗口受理岗", null), new PostExists(POST));
    assertThat(after(window, window.createPost(WINDOW + "-b", Role.CLERK, "B岗", POST)).posts())
        .hasSize(2);
  }

  @Test
  void a_post_that_is_not_there_is_unknown() {
    assertRefused(() -> window.post("x"), new PostUnknown("x"));
  }

  @Test
  void a_holder_holds_from_the_first_moment_until_the_end() {
    var held = appointed(window, "staff-1001", MORNING, NOON).post(POST).holdings().getFirst();

    assertThat(held.at(MORNING.minusMillis(1))).isFalse();
    assertThat(held.at(MORNING)).isTrue();
    assertThat(held.at(NOON.minusMillis(1))).isTrue();
    assertThat(held.at(NOON)).isFalse();
  }

  @Test
  void two_may_hold_one_post_but_nobody_twice_at_one_time() {
    var held = appointed(window, "staff-1001", MORNING, EVENING);

    assertThat(appointed(held, "staff-1002", MORNING, null).post(POST).holdings()).hasSize(2);
    assertRefused(
        () -> held.post(POST).appoint("staff-1001", NOON, null),
        new AlreadyHolds(POST, "staff-1001"));
    assertRefused(
        () -> held.post(POST).appoint("staff-1001", MORNING.minusSeconds(1), NOON),
        new AlreadyHolds(POST, "staff-1001"));
  }

  @Test
  void one_appointment_may_begin_when_the_one_before_ends() {
    var held = appointed(window, "staff-1001", MORNING, NOON);

    assertThat(appointed(held, "staff-1001", NOON, null).post(POST).holdings())
        .containsExactly(
            new Holding("staff-1001", MORNING, NOON), new Holding("staff-1001", NOON, null));
  }

  @Test
  void an_appointment_does_not_end_before_it_begins() {
    assertRefused(
        () -> window.post(POST).appoint("staff-1001", NOON, NOON), new EndsBeforeItBegins(POST));
  }

  @Test
  void ending_closes_the_holding_and_leaves_the_history() {
    var held = appointed(window, "staff-1001", MORNING, null);
    var ended = after(held, held.post(POST).end("staff-1001", NOON));

    assertThat(ended.post(POST).holdings())
        .containsExactly(new Holding("staff-1001", MORNING, NOON));
  }

  @Test
  void only_who_holds_a_post_just_before_can_give_it_up() {
    var held = appointed(window, "staff-1001", MORNING, NOON);

    assertRefused(
        () -> held.post(POST).end("staff-1002", NOON), new DoesNotHold(POST, "staff-1002"));
    assertRefused(
        () -> held.post(POST).end("staff-1001", MORNING), new DoesNotHold(POST, "staff-1001"));
    assertRefused(
        () -> held.post(POST).end("staff-1001", NOON), new DoesNotHold(POST, "staff-1001"));
    assertRefused(
        () -> held.post(POST).end("staff-1001", EVENING), new DoesNotHold(POST, "staff-1001"));
  }

  @Test
  void ending_one_of_two_holdings_leaves_the_other() {
    var held =
        appointed(appointed(window, "staff-1001", MORNING, NOON), "staff-1001", EVENING, null);
    var end = EVENING.plusSeconds(60);
    var ended = after(held, held.post(POST).end("staff-1001", end));

    assertThat(ended.post(POST).holdings())
        .containsExactly(
            new Holding("staff-1001", MORNING, NOON), new Holding("staff-1001", EVENING, end));
  }

  private static Office appointed(
      Office office, String person, Instant from, @Nullable Instant until) {
    return after(office, office.post(POST).appoint(person, from, until));
  }

  private static Office after(@Nullable Office before, OfficeEvent first, OfficeEvent... more) {
    long seq = 1;
    var office = Office.after(before, new Recorded<>(seq, MORNING, MORNING, "staff-1011", first));
    for (OfficeEvent event : more) {
      seq++;
      office = Office.after(office, new Recorded<>(seq, MORNING, MORNING, "staff-1011", event));
    }
    return office;
  }

  private static void assertRefused(ThrowingCallable operation, Refusal refusal) {
    assertThatThrownBy(operation)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
