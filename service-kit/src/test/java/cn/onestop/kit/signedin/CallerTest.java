package cn.onestop.kit.signedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final Belonging OURS = Belonging.to("C1", "W01", "D01").and("citizen-1");
  private static final Belonging NEXT_DOOR = Belonging.to("C1", "W02");
  private static final Belonging FAR_AWAY = Belonging.to("C2", "W01");

  private static Caller at(String office, OfficeKind kind, Scope scope) {
    var post = new HeldPost("P1", Set.of(Role.CLERK), office, kind, "C1");
    return new Caller("p", Set.of(Role.CLERK), null, List.of(post), scope);
  }

  @Test
  void within_the_office_only_its_own_things_are_reached() {
    var clerk = at("W01", OfficeKind.WINDOW, Scope.OFFICE);

    assertThat(clerk.reach(OURS)).isEqualTo(Reach.WITHIN);
    assertThat(clerk.reach(NEXT_DOOR)).isEqualTo(Reach.OTHER_OFFICE);
    assertThat(clerk.reach(FAR_AWAY)).isEqualTo(Reach.OUT_OF_SIGHT);
    assertThat(clerk.wholeCentre("C1")).isFalse();
  }

  @Test
  void a_post_at_the_centre_reaches_all_its_offices() {
    var head = at("C1", OfficeKind.CENTRE, Scope.OFFICE);

    assertThat(head.reach(NEXT_DOOR)).isEqualTo(Reach.WITHIN);
    assertThat(head.reach(FAR_AWAY)).isEqualTo(Reach.OUT_OF_SIGHT);
    assertThat(head.wholeCentre("C1")).isTrue();
    assertThat(head.wholeCentre("C2")).isFalse();
  }

  @Test
  void within_the_centre_the_office_does_not_matter() {
    var clerk = at("W01", OfficeKind.WINDOW, Scope.CENTRE);

    assertThat(clerk.reach(NEXT_DOOR)).isEqualTo(Reach.WITHIN);
    assertThat(clerk.reach(FAR_AWAY)).isEqualTo(Reach.OUT_OF_SIGHT);
  }

  @Test
  void a_citizen_reaches_what_is_about_them_and_nothing_else() {
    var citizen = new Caller("citizen-1", Set.of(Role.CITIZEN), null, List.of(), Scope.CENTRE);

    assertThat(citizen.reach(OURS)).isEqualTo(Reach.WITHIN);
    assertThat(citizen.reach(NEXT_DOOR)).isEqualTo(Reach.OUT_OF_SIGHT);
  }

  @Test
  void staff_do_not_reach_a_thing_just_by_being_its_applicant() {
    var clerk = at("W02", OfficeKind.WINDOW, Scope.OFFICE);

    assertThat(clerk.reach(Belonging.to("C1", "W01").and("p"))).isEqualTo(Reach.OTHER_OFFICE);
  }

  @Test
  void what_is_out_of_sight_is_refused_like_what_does_not_exist() {
    var unknown = Refusal.of(RefusalKind.NOT_FOUND, "matter-unknown", "M-1");
    var clerk = at("W01", OfficeKind.WINDOW, Scope.OFFICE);

    for (var thing : List.of(FAR_AWAY, NEXT_DOOR)) {
      assertThatThrownBy(() -> clerk.mustReach(thing, unknown))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.refusal()).isSameAs(unknown);
                assertThat(refused.hides()).as("the audit learns of it").isTrue();
                assertThat(refused.centre()).isEqualTo(thing.centre());
              });
    }
  }

  @Test
  void signed_out_there_is_no_person_to_name() {
    assertThat(Caller.ANONYMOUS.signedIn()).isFalse();
    assertThat(Caller.ANONYMOUS.client()).isEqualTo("anonymous");
    assertThatThrownBy(Caller.ANONYMOUS::person).isInstanceOf(Refused.class);
  }
}
