package cn.onestop.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.complaints.complaint.Recusal.Sight;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecusalTest {

  private static final String CENTRE = "511321900000";
  private static final String DEPARTMENT = CENTRE + "-D01";

  private static final Map<String, List<HeldPost>> POSTS =
      Map.of(
          "handler", List.of(atCentre(Role.COMPLAINT_HANDLER)),
          "both", List.of(atCentre(Role.COMPLAINT_HANDLER), atDepartment(Role.REVIEWER)),
          "supervisor", List.of(atCentre(Role.SUPERVISOR)),
          "director", List.of(atCentre(Role.DIRECTOR)),
          "leader", List.of(atCentre(Role.APPROVER)),
          "reviewer", List.of(atDepartment(Role.REVIEWER)),
          "admin", List.of(atCentre(Role.ADMIN)));

  private final Recusal recusal =
      new Recusal(
          (person, at) -> POSTS.getOrDefault(person, List.of()),
          () -> Instant.parse("2026-03-02T01:00:00Z"));

  @Test
  void what_accuses_an_office_is_for_the_handler_and_the_director_to_see() {
    Subject accusing = about(DEPARTMENT, null, true);
    assertThat(sight("handler", Role.COMPLAINT_HANDLER).handles(accusing)).isTrue();
    assertThat(sight("director", Role.DIRECTOR).keeps(accusing)).isFalse();
    assertThat(sight("director", Role.DIRECTOR).handles(accusing)).isFalse();
    assertThat(sight("supervisor", Role.SUPERVISOR).keeps(accusing)).isTrue();
    assertThat(sight("admin", Role.ADMIN).keeps(accusing)).isFalse();
  }

  @Test
  void who_has_a_post_there_does_not_see_it_whatever_else_they_are() {
    assertThat(sight("both", Role.COMPLAINT_HANDLER).keeps(about(DEPARTMENT, null, true))).isTrue();
    assertThat(sight("both", Role.COMPLAINT_HANDLER).keeps(about(CENTRE, null, true))).isFalse();
    assertThat(sight("both", Role.COMPLAINT_HANDLER).handles(about(DEPARTMENT, null, false)))
        .isTrue();
  }

  @Test
  void nobody_sees_what_is_about_themselves() {
    assertThat(sight("handler", Role.COMPLAINT_HANDLER).keeps(about(CENTRE, "handler", true)))
        .isTrue();
    assertThat(sight("director", Role.DIRECTOR).keeps(about(CENTRE, "director", true))).isTrue();
    assertThat(sight("admin", Role.ADMIN).keeps(about(CENTRE, "admin", true))).isTrue();
  }

  @Test
  void what_is_about_a_head_is_handled_by_the_supervisor_and_kept_from_subordinates() {
    for (String head : List.of("director", "leader")) {
      Subject subject = about(CENTRE, head, true);
      assertThat(sight("supervisor", Role.SUPERVISOR).handles(subject)).as(head).isTrue();
      assertThat(sight("handler", Role.COMPLAINT_HANDLER).keeps(subject)).as(head).isTrue();
      assertThat(sight("director", Role.DIRECTOR).keeps(subject)).as(head).isTrue();
    }
    assertThat(sight("supervisor", Role.SUPERVISOR).handles(about(DEPARTMENT, "reviewer", true)))
        .isFalse();
  }

  @Test
  void what_is_about_a_handler_is_handled_by_the_supervisor_and_kept_from_colleagues() {
    Subject subject = about(CENTRE, "handler", true);
    assertThat(sight("supervisor", Role.SUPERVISOR).handles(subject)).isTrue();
    assertThat(sight("both", Role.COMPLAINT_HANDLER).keeps(subject)).isTrue();
    assertThat(sight("director", Role.DIRECTOR).keeps(subject)).isFalse();
    assertThat(sight("director", Role.DIRECTOR).handles(subject)).isFalse();
  }

  @Test
  void a_suggestion_is_for_all_who_work_with_complaints_to_see_and_for_the_handler_to_handle() {
    Subject suggestion = about(DEPARTMENT, null, false);
    assertThat(sight("supervisor", Role.SUPERVISOR).keeps(suggestion)).isFalse();
    assertThat(sight("supervisor", Role.SUPERVISOR).handles(suggestion)).isFalse();
    assertThat(sight("handler", Role.COMPLAINT_HANDLER).handles(suggestion)).isTrue();
  }

  private Sight sight(String person, Role role) {
    return recusal.of(
        new Caller(
            person,
            Set.of(role),
            null,
            POSTS.getOrDefault(person, List.of()).stream()
                .filter(post -> post.roles().contains(role))
                .toList(),
            Scope.CENTRE));
  }

  private static Subject about(String unit, @Nullable String staff, boolean restricted) {
    return new Subject(CENTRE, null, unit, staff, restricted);
  }

  private static HeldPost atCentre(Role role) {
    return new HeldPost("post-of-" + role, Set.of(role), CENTRE, OfficeKind.CENTRE, CENTRE);
  }

  private static HeldPost atDepartment(Role role) {
    return new HeldPost("post-of-" + role, Set.of(role), DEPARTMENT, OfficeKind.DEPARTMENT, CENTRE);
  }
}
