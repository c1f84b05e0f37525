package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.SupplementRules.Notice;
import cn.onestop.matters.matter.TurningAway.Grounds;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the pre-review found in order is not asked for again, or the centre answers for it.
class PreReviewedMatterTest {

  private static final String WHY = "原件与预审时提交的照片不一致";

  @Test
  void what_it_found_in_order_is_asked_for_again_only_with_a_written_reason() {
    Story story = passed();

    Refusal refusal = refusal(() -> story.notice("居民户口簿", "居民身份证"));
    assertThat(refusal.code()).isEqualTo("matter-pre-review-says-otherwise");
    assertThat(refusal.members()).containsEntry("foundInOrder", List.of("居民身份证"));
    assertThat(refusal(() -> story.notice(notice("太短", "居民身份证"))).code())
        .isEqualTo("matter-pre-review-says-otherwise");

    story.notice(notice(WHY, "居民户口簿", "居民身份证"));
    SupplementRequested told = story.last(SupplementRequested.class);
    assertThat(told.materials()).containsExactly("居民户口簿", "居民身份证");
    assertThat(told.againstPreReview()).containsExactly("居民身份证");
    assertThat(told.againstPreReviewReason()).isNotNull();
    assertThat(Objects.requireNonNull(story.matter().preReview()).contradicted()).isTrue();
  }

  @Test
  void what_it_did_not_check_is_asked_for_as_ever() {
    Story story = passed().notice("居民户口簿");

    assertThat(story.last(SupplementRequested.class).againstPreReview()).isNull();
    assertThat(Objects.requireNonNull(story.matter().preReview()).contradicted()).isFalse();
  }

  @Test
  void it_does_not_bind_for_what_the_guide_asks_for_differently_since() {
    Story story = Story.filedUnderPreReview(List.of("申请书", "居民身份证"), List.of("居民身份证"));

    assertThat(story.notice("居民身份证").last(SupplementRequested.class).againstPreReview()).isNull();
    assertThat(
            refusal(() ->
                    Story.filedUnderPreReview(List.of("申请书", "居民身份证"), List.of("居民身份证"))
                        .notice("申请书"))
                .code())
        .isEqualTo("matter-pre-review-says-otherwise");
  }

  @Test
  void a_pre_review_without_a_result_binds_nobody() {
    Story story = Story.filedUnderPreReview(List.of(), List.of()).notice("申请书");

    assertThat(story.last(SupplementRequested.class).againstPreReview()).isNull();
  }

  @Test
  void a_refusal_says_which_materials_it_rests_on_and_contradicts_only_in_writing() {
    Story story = passed();
    assertThat(refusal(() -> story.refuse(other(null, null))).code())
        .isEqualTo("matter-refusal-names-no-materials");
    assertThat(refusal(() -> story.refuse(other(List.of("村委会证明"), null))).code())
        .isEqualTo("matter-material-outside-guide");
    assertThat(refusal(() -> story.refuse(other(List.of("居民身份证"), null))).code())
        .isEqualTo("matter-pre-review-says-otherwise");

    MatterRefused refused = story.refuse(other(List.of("居民身份证"), WHY)).last(MatterRefused.class);
    assertThat(refused.againstPreReview()).containsExactly("居民身份证");
    assertThat(passed().refuse(other(List.of(), null)).last(MatterRefused.class).againstPreReview())
        .isNull();
  }

  @Test
  void what_still_is_not_in_order_after_the_notice_contradicts_again() {
    Story story = passed().notice(notice(WHY, "居民身份证")).supplement();
    Grounds grounds =
        new Grounds(RefusalGround.INCOMPLETE_AFTER_NOTICE, Story.REASON, null, null, null);

    assertThat(refusal(() -> story.refuse(grounds)).code())
        .isEqualTo("matter-pre-review-says-otherwise");
  }

  @Test
  void who_comes_because_of_it_came_because_of_the_centre() {
    Story story = passed();
    Visit filing = new Visit(VisitPurpose.FILING, null, false, false, false);
    Visit correction = new Visit(VisitPurpose.CORRECTION, null, false, false, false);
    Visit said =
        new Visit(VisitPurpose.CORRECTION, VisitCause.AGAINST_PRE_REVIEW, false, false, false);
    story.visit(filing);
    assertThat(refusal(() -> story.visit(said)).code())
        .isEqualTo("matter-pre-review-not-contradicted");

    story.notice(notice(WHY, "居民身份证")).visit(correction);

    assertThat(story.last(VisitRecorded.class))
        .isEqualTo(
            new VisitRecorded(Story.NUMBER, 2, "CORRECTION", true, "AGAINST_PRE_REVIEW", true));
  }

  private static Story passed() {
    return Story.filedUnderPreReview(List.of("申请书", "居民身份证"), List.of());
  }

  private static Notice notice(String why, String... materials) {
    return new Notice(List.of(materials), 10, null, why);
  }

  private static Grounds other(@Nullable List<String> materials, @Nullable String why) {
    return new Grounds(RefusalGround.OTHER, Story.REASON, null, materials, why);
  }

  private static Refusal refusal(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run).refusal();
  }
}
