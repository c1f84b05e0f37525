package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is taken on the applicant's word: 容缺受理 and 告知承诺.
class CommitmentsTest {

  @Test
  void only_what_the_guide_says_may_come_later() {
    Refusal refusal = refusal(() -> Story.filed().acceptProvisionally("居民户口簿", "居民身份证"));

    assertThat(refusal.code()).isEqualTo("matter-material-not-tolerable");
    assertThat(refusal.members()).containsEntry("tolerable", List.of("居民户口簿"));
    assertThat(refusal.fields().getFirst().pointer()).isEqualTo("/materials/1");
  }

  @Test
  void the_limits_run_from_the_provisional_acceptance_and_nothing_is_decided_before_all_is_there() {
    Story story = Story.filed().acceptProvisionally("居民户口簿").steps(3, 4);
    assertThat(story.matter().promised().start()).isEqualTo(Story.at("2026-03-02T09:30"));
    assertThat(refusal(story::decide).code()).isEqualTo("matter-not-possible-now");

    story.on("2026-03-10T10:00").supplement();
    assertThat(story.matter().state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(story.decide().matter().state()).isEqualTo(MatterState.DECIDED);
  }

  /// Ten working days from the acceptance.
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:30, 2026-03-16T17:30",
    "2026-02-10T16:00, 2026-03-02T17:30",
    "2025-09-25T10:00, 2025-10-15T17:30"
  })
  void what_was_promised_and_did_not_come_costs_the_acceptance(String accepted, String until) {
    Story story =
        Story.filedAt(accepted, "2", Story.limit(20, "WORKING_DAY", "ACCEPTED"), null, Story.STEPS)
            .acceptProvisionally("居民户口簿");

    assertThat(story.on(until).look().matter().state())
        .isEqualTo(MatterState.ACCEPTED_PROVISIONALLY);
    story.on(until.replace("17:30", "17:31")).look();
    assertThat(story.matter().state()).isEqualTo(MatterState.REVOKED);
    MatterRevoked revoked = story.last(MatterRevoked.class);
    assertThat(revoked.ground()).isEqualTo("PROMISE_MISSED");
    assertThat(revoked.what()).isEqualTo("ACCEPTANCE");
    assertThat(revoked.remedies()).containsExactly("RECONSIDERATION", "LITIGATION");
    assertThat(Objects.requireNonNull(story.matter().outcome()).endedAt())
        .isEqualTo(Story.at(until));
  }

  @Test
  void what_came_and_is_not_in_order_costs_the_acceptance_by_the_head() {
    Story story = Story.filed().acceptProvisionally("居民户口簿").revoke();

    assertThat(story.last(MatterRevoked.class).ground()).isEqualTo("STILL_INCOMPLETE");
  }

  @Test
  void a_commitment_takes_the_place_of_the_examination_where_the_guide_offers_it() {
    assertThat(refusal(() -> Story.filed().acceptOnCommitment()).code())
        .isEqualTo("matter-commitment-not-open");

    Story story = Story.filedOnCommitment().acceptOnCommitment().decide();
    assertThat(story.matter().state()).isEqualTo(MatterState.DECIDED);
    assertThat(story.last(MatterDecided.class).stepsLeftOut()).isNull();
    // Sixty working days from 2 March, over Qingming and Labour Day.
    assertThat(Objects.requireNonNull(story.last(MatterDecided.class).checkDue()).due())
        .isEqualTo(Story.at("2026-05-28T17:30"));
  }

  @Test
  void a_denial_on_a_commitment_is_examined_like_any_other() {
    Story story = Story.filedOnCommitment().acceptOnCommitment();
    Refusal refusal =
        refusal(() ->
            story.decide(
                Story.APPROVER, Role.APPROVER, DecisionOutcome.DENIED, Story.REASON, null));
    assertThat(refusal.code()).isEqualTo("matter-steps-open");
  }

  @Test
  void a_commitment_that_is_kept_needs_no_further_check() {
    Story story = Story.filedOnCommitment().acceptOnCommitment().decide().close().deliver();
    assertThat(refusal(story::erase).code()).isEqualTo("matter-commitment-unchecked");

    story.on("2026-04-20T10:00").check(true);
    assertThat(refusal(() -> story.check(true)).code()).isEqualTo("matter-nothing-to-check");
    assertThat(refusal(story::revoke).code()).isEqualTo("matter-nothing-to-revoke");
    assertThat(story.erase().matter().erasedAt()).isNotNull();
  }

  @Test
  void one_that_is_not_kept_has_to_be_put_right_and_is_revoked_only_then() {
    Story story =
        Story.filedOnCommitment()
            .acceptOnCommitment()
            .decide()
            .close()
            .deliver()
            .on("2026-04-20T10:00")
            .check(false);
    assertThat(refusal(story::revoke).code()).isEqualTo("matter-correction-runs");

    story.on("2026-05-07T17:30");
    assertThat(refusal(story::revoke).code()).isEqualTo("matter-correction-runs");
    story.on("2026-05-07T17:31").revoke();
    assertThat(story.matter().state()).isEqualTo(MatterState.REVOKED);
    assertThat(story.last(MatterRevoked.class).what()).isEqualTo("DECISION");
  }

  @Test
  void one_that_was_put_right_in_time_stands() {
    Story story =
        Story.filedOnCommitment()
            .acceptOnCommitment()
            .decide()
            .on("2026-04-20T10:00")
            .check(false)
            .on("2026-04-28T10:00")
            .check(true);

    assertThat(refusal(story::revoke).code()).isEqualTo("matter-nothing-to-revoke");
    assertThat(Objects.requireNonNull(story.matter().commitment()).checks()).isEqualTo(2);
  }

  private static Refusal refusal(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run).refusal();
  }
}
