package cn.onestop.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.office.OfficeRefusal.AlreadyHolds;
import cn.onestop.catalog.office.OfficeRefusal.AlreadyStandsIn;
import cn.onestop.catalog.office.OfficeRefusal.DoesNotHold;
import cn.onestop.catalog.office.OfficeRefusal.DoesNotStandIn;
import cn.onestop.catalog.office.OfficeRefusal.EndsBeforeItBegins;
import cn.onestop.catalog.office.OfficeRefusal.Gone;
import cn.onestop.catalog.office.OfficeRefusal.PostExists;
import cn.onestop.catalog.office.OfficeRefusal.PostHeld;
import cn.onestop.catalog.office.OfficeRefusal.PostUnknown;
import cn.onestop.catalog.office.OfficeRefusal.StandsInForThemselves;
import cn.onestop.catalog.office.OfficeRefusal.Unchanged;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostClosed;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.List;
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

  @Test
  void a_post_is_closed_only_once_nobody_holds_it_beyond() {
    var held = appointed(window, "staff-1001", MORNING, null);

    assertRefused(() -> held.post(POST).close(NOON), new PostHeld(List.of(POST)));
    var closed = after(held, held.end(POST, "staff-1001", NOON), new PostClosed(POST, NOON));
    assertRefused(() -> closed.post(POST).close(EVENING), Gone.post(POST, NOON));
    assertRefused(() -> closed.appoint(POST, "staff-1002", MORNING, null), Gone.post(POST, NOON));
    assertThat(closed.appoint(POST, "staff-1002", MORNING, NOON).until()).isEqualTo(NOON);
  }

  @Test
  void an_office_is_closed_only_once_nobody_holds_a_post_beyond() {
    var second = window.createPost(WINDOW + "-b", Role.CLERK, "B岗", null);
    var held = appointed(after(window, second), "staff-1001", MORNING, null);

    assertRefused(() -> held.close(NOON), new PostHeld(List.of(POST)));
    var closed = after(after(held, held.end(POST, "staff-1001", NOON)), held(NOON).close(NOON));
    assertRefused(() -> closed.close(EVENING), Gone.office(WINDOW, NOON));
    assertRefused(() -> closed.createPost("x", Role.CLERK, "岗", null), Gone.office(WINDOW, NOON));
    assertRefused(
        () -> closed.appoint(POST, "staff-1002", EVENING, null), Gone.office(WINDOW, NOON));
  }

  private Office held(Instant until) {
    return appointed(window, "staff-1001", MORNING, until);
  }

  @Test
  void a_name_or_a_title_that_is_the_same_changes_nothing() {
    assertRefused(() -> window.rename("综合窗口1号"), new Unchanged(WINDOW));
    assertRefused(() -> window.post(POST).change("窗口受理岗", null), new Unchanged(POST));
    assertThat(after(window, window.rename("窗口")).name()).isEqualTo("窗口");
    assertThat(after(window, window.post(POST).change("窗口受理岗", "x")).post(POST).superior())
        .isEqualTo("x");
  }

  @Test
  void a_substitute_stands_in_for_a_holder_and_never_for_themselves() {
    var held = appointed(window, "staff-1001", MORNING, NOON);
    var post = held.post(POST);

    assertRefused(
        () -> post.nameSubstitute("staff-1002", "staff-1003", MORNING, NOON),
        new DoesNotHold(POST, "staff-1003"));
    assertRefused(
        () -> post.nameSubstitute("staff-1002", "staff-1001", NOON, EVENING),
        new DoesNotHold(POST, "staff-1001"));
    assertRefused(
        () -> post.nameSubstitute("staff-1001", "staff-1001", MORNING, NOON),
        new StandsInForThemselves(POST));
    assertRefused(
        () -> post.nameSubstitute("staff-1002", "staff-1001", NOON, NOON),
        new EndsBeforeItBegins(POST));
  }

  @Test
  void a_substitution_ends_once_and_is_not_made_twice_for_the_same_time() {
    var held = appointed(window, "staff-1001", MORNING, null);
    var named =
        after(held, held.post(POST).nameSubstitute("staff-1002", "staff-1001", MORNING, EVENING));

    assertRefused(
        () -> named.post(POST).nameSubstitute("staff-1002", "staff-1001", NOON, EVENING),
        new AlreadyStandsIn(POST, "staff-1002"));
    var ended = after(named, named.post(POST).endSubstitute("staff-1002", NOON).getFirst());
    assertThat(ended.post(POST).standIns())
        .containsExactly(new StandIn("staff-1002", "staff-1001", MORNING, NOON));
    assertRefused(
        () -> ended.post(POST).endSubstitute("staff-1002", NOON),
        new DoesNotStandIn(POST, "staff-1002"));
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
