package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the filing to the acceptance: what is missing is told once, and silence has its price.
class IntakeTest {

  @Test
  void what_is_missing_is_told_at_once_and_only_from_the_guide() {
    Refusal refusal = refusal(() -> Story.filed().notice("居民户口簿", "村委会证明"));

    assertThat(refusal.code()).isEqualTo("matter-material-outside-guide");
    assertThat(refusal.members()).containsEntry("published", List.of("申请书", "居民身份证", "居民户口簿"));
    assertThat(refusal.fields().getFirst().pointer()).isEqualTo("/materials/1");
  }

  @Test
  void one_notice_a_round() {
    Story story = Story.filed().notice("居民户口簿");

    assertThat(refusal(() -> story.notice("申请书")).code()).isEqualTo("matter-not-possible-now");
  }

  @Test
  void a_second_round_asks_for_nothing_that_the_first_did_not_name() {
    Story story = Story.filed().notice("居民户口簿", "申请书").supplement();

    assertThat(story.matter().submission().round()).isEqualTo(2);
    Refusal refusal = refusal(() -> story.notice("居民身份证"));
    assertThat(refusal.code()).isEqualTo("matter-not-told-at-once");
    assertThat(refusal.members()).containsEntry("told", List.of("居民户口簿", "申请书"));
    assertThat(story.notice("申请书").last(SupplementRequested.class).round()).isEqualTo(2);
  }

  @Test
  void a_supplement_in_part_leaves_the_rest_missing() {
    Story story = Story.filed().notice("居民户口簿", "申请书").supplement("申请书");

    assertThat(story.matter().state()).isEqualTo(MatterState.AWAITING_SUPPLEMENT);
    assertThat(story.matter().submission().missing()).containsExactly("居民户口簿");
    assertThat(refusal(() -> story.supplement("居民身份证")).code())
        .isEqualTo("matter-material-not-missing");
    assertThat(story.supplement("居民户口簿").last(SupplementDelivered.class).complete()).isTrue();
    assertThat(story.matter().state()).isEqualTo(MatterState.FILED);
  }

  /// Five working days from the receipt, the day itself not counted.
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:30, 2026-03-09T17:30",
    "2026-03-02T08:00, 2026-03-09T17:30",
    "2026-03-02T12:30, 2026-03-09T17:30",
    // After closing it counts as come on the next working day.
    "2026-03-06T17:31, 2026-03-16T17:30",
    // A make-up Saturday before Spring Festival is a working day, and so is the one after it.
    "2026-02-13T10:00, 2026-02-27T17:30",
    "2026-02-14T10:00, 2026-02-28T17:30",
    "2025-01-24T10:00, 2025-02-07T17:30",
    "2025-09-26T10:00, 2025-10-10T17:30",
    "2026-09-25T10:00, 2026-10-10T17:30"
  })
  void silence_beyond_five_working_days_is_acceptance_as_of_the_receipt(
      String received, String lastMoment) {
    Story story =
        Story.filedAt(
            received,
            "2",
            Story.limit(20, "WORKING_DAY", "ACCEPTED"),
            Story.limit(30, "WORKING_DAY", "ACCEPTED"),
            Story.STEPS);

    assertThat(story.on(lastMoment).look().matter().state()).isEqualTo(MatterState.FILED);
    story.on(lastMoment.replace("17:30", "17:31")).look();

    assertThat(story.matter().state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(story.last(MatterAccepted.class).deemed()).isTrue();
    assertThat(Objects.requireNonNull(story.matter().accepted()).at())
        .isEqualTo(Story.at(received));
    assertThat(story.matter().promised().start()).isEqualTo(Story.at(received));
    assertThat(story.matter().promised().due())
        .isEqualTo(
            Story.LIMITS.due(
                story.matter().promised().limit(), story.matter().item(), Story.at(received)));
  }

  @Test
  void whoever_looks_later_finds_the_same() {
    Story early = Story.filed().on("2026-03-09T17:31").look();
    Story late = Story.filed().on("2026-04-20T10:00").look();

    assertThat(late.matter()).isEqualTo(early.matter());
  }

  @Test
  void after_a_supplement_the_five_days_run_anew_from_its_receipt() {
    Story story =
        Story.filed().on("2026-03-09T10:00").notice("居民户口簿").on("2026-03-11T10:00").supplement();

    assertThat(story.on("2026-03-18T17:30").look().matter().state()).isEqualTo(MatterState.FILED);
    story.on("2026-03-18T17:31").look();
    assertThat(Objects.requireNonNull(story.matter().accepted()).at())
        .isEqualTo(Story.at("2026-03-11T10:00"));
  }

  @Test
  void a_notice_stops_the_five_days() {
    Story story = Story.filed().on("2026-03-06T16:00").notice(20, null, "居民户口簿");

    assertThat(story.on("2026-03-27T10:00").look().matter().state())
        .isEqualTo(MatterState.AWAITING_SUPPLEMENT);
  }

  /// The day of the notice is not counted.
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:30, 10, 2026-03-16T17:30",
    "2026-02-12T16:00,  3, 2026-02-24T17:30",
    "2026-09-29T16:00,  5, 2026-10-12T17:30",
    "2025-09-28T16:00,  2, 2025-09-30T17:30"
  })
  void what_does_not_come_by_the_set_date_counts_as_withdrawn(
      String told, int days, String lastMoment) {
    Story story =
        Story.filedAt(told, "2", Story.limit(20, "WORKING_DAY", "ACCEPTED"), null, Story.STEPS)
            .notice(days, null, "居民户口簿");

    assertThat(story.on(lastMoment).look().matter().state())
        .isEqualTo(MatterState.AWAITING_SUPPLEMENT);
    story.on(lastMoment.replace("17:30", "17:31")).look();
    assertThat(story.last(MatterDeemedWithdrawn.class))
        .isEqualTo(new MatterDeemedWithdrawn(Story.NUMBER, 1));
    assertThat(Objects.requireNonNull(story.matter().outcome()).endedAt())
        .isEqualTo(Story.at(lastMoment));
  }

  @Test
  void nobody_is_refused_for_what_is_missing_before_they_could_bring_it() {
    Story story = Story.filed();
    assertThat(refusal(() -> story.refuse(RefusalGround.INCOMPLETE_AFTER_NOTICE, null)).code())
        .isEqualTo("matter-notice-first");

    story.notice("居民户口簿").supplement().refuse(RefusalGround.INCOMPLETE_AFTER_NOTICE, null);
    assertThat(story.last(MatterRefused.class).remedies())
        .containsExactly("RECONSIDERATION", "LITIGATION");
  }

  @Test
  void what_is_not_our_power_names_the_right_body() {
    Story story = Story.filed();
    Refusal refusal = refusal(() -> story.refuse(RefusalGround.NOT_OUR_POWER, " "));
    assertThat(refusal.code()).isEqualTo("matter-office-missing");
    assertThat(refusal.fields().getFirst().pointer()).isEqualTo("/rightBody");

    story.refuse(RefusalGround.NOT_OUR_POWER, "县自然资源局");
    assertThat(story.last(MatterRefused.class).rightBody()).isNotNull();
  }

  @Test
  void while_a_calendar_is_missing_nothing_counts_as_accepted() {
    Story story =
        Story.filedAt(
            "2026-12-29T10:00", "2", Story.limit(20, "WORKING_DAY", "ACCEPTED"), null, Story.STEPS);

    assertThat(story.on("2027-02-01T10:00").look().matter().state()).isEqualTo(MatterState.FILED);
  }

  private static Refusal refusal(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run).refusal();
  }
}
