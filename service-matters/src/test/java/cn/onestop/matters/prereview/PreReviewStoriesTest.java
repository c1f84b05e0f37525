package cn.onestop.matters.prereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.PlainDue;
import cn.onestop.events.matters.PreReviewCorrectionRequested;
import cn.onestop.events.matters.PreReviewLapsed;
import cn.onestop.events.matters.PreReviewPassed;
import cn.onestop.events.matters.PreReviewResubmitted;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.Items;
import cn.onestop.matters.prereview.ChangedGuide.Change;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// From handing in to the filing: told once, within a working day, and kept for a while.
class PreReviewStoriesTest {

  /// The day itself is not counted; a make-up Saturday is a working day, a festival is not.
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:30, 2026-03-03T17:30",
    "2026-03-02T18:10, 2026-03-04T17:30",
    "2026-03-06T10:00, 2026-03-09T17:30",
    "2026-02-13T10:00, 2026-02-14T17:30",
    "2026-02-14T10:00, 2026-02-24T17:30",
    "2026-09-30T10:00, 2026-10-08T17:30"
  })
  void the_result_is_due_within_one_working_day(String received, String due) {
    PreReviewStory story = PreReviewStory.submittedAt(received, "申请书", "居民身份证");

    assertThat(due(story.preReview()).due()).isEqualTo(PreReviewStory.at(due));
    assertThat(story.preReview().overdue(PreReviewStory.at(due))).isFalse();
    assertThat(story.preReview().overdue(PreReviewStory.at(due).plusSeconds(60))).isTrue();
  }

  @Test
  void a_result_after_its_time_is_late_for_ever() {
    PreReviewStory story = PreReviewStory.submitted().on("2026-03-03T17:31").pass();

    assertThat(story.last(PreReviewPassed.class).onTime()).isFalse();
    assertThat(Objects.requireNonNull(story.preReview().result()).onTime()).isFalse();
    assertThat(story.preReview().overdue(PreReviewStory.at("2026-03-20T10:00")))
        .as("nothing is to be done any more")
        .isFalse();
    assertThat(PreReviewStory.submitted().on("2026-03-03T17:30").pass().last(PreReviewPassed.class))
        .returns(true, PreReviewPassed::onTime)
        .returns(List.of("申请书", "居民身份证"), PreReviewPassed::checked);
  }

  @Test
  void it_does_not_pass_while_something_necessary_was_not_handed_in() {
    PreReviewStory story = PreReviewStory.submittedAt("2026-03-02T09:30", "申请书");

    Refusal refusal = refusal(story::pass);

    assertThat(refusal.code()).isEqualTo("pre-review-incomplete");
    assertThat(refusal.members()).containsEntry("missing", List.of("居民身份证"));
  }

  @Test
  void only_what_the_guide_asks_for_is_told_and_nothing_new_in_a_second_round() {
    PreReviewStory story = PreReviewStory.submitted();
    assertThat(refusal(() -> story.requestCorrection("村委会证明")).code())
        .isEqualTo("matter-material-outside-guide");

    story.requestCorrection("居民身份证").resubmit();

    assertThat(story.preReview().state()).isEqualTo(PreReviewState.SUBMITTED);
    assertThat(story.preReview().handedIn().round()).isEqualTo(2);
    assertThat(refusal(() -> story.requestCorrection("居民户口簿")).code())
        .isEqualTo("matter-not-told-at-once");
    assertThat(story.requestCorrection("居民身份证").last(PreReviewCorrectionRequested.class).round())
        .isEqualTo(2);
  }

  @Test
  void what_comes_in_part_leaves_the_rest_and_the_office_looks_once_all_of_it_is_there() {
    PreReviewStory story =
        PreReviewStory.submitted().requestCorrection("居民身份证", "居民户口簿").on("2026-03-05T10:00");

    story.resubmit("居民户口簿");
    assertThat(story.preReview().state()).isEqualTo(PreReviewState.TO_CORRECT);
    assertThat(story.preReview().handedIn().missing()).containsExactly("居民身份证");
    assertThat(refusal(() -> story.resubmit("申请书")).code())
        .isEqualTo("matter-material-not-missing");

    assertThat(story.resubmit().last(PreReviewResubmitted.class).complete()).isTrue();
    assertThat(due(story.preReview()).due()).isEqualTo(PreReviewStory.at("2026-03-06T17:30"));
    assertThat(story.pass().last(PreReviewPassed.class).checked())
        .containsExactly("申请书", "居民身份证", "居民户口簿");
  }

  @Test
  void a_result_is_kept_for_ninety_days_and_whoever_looks_later_finds_the_same() {
    PreReviewStory early = PreReviewStory.submitted().pass();
    Instant last = Objects.requireNonNull(due(early.preReview()).due());
    assertThat(OfficeHours.DEFAULT.dateOf(last)).isEqualTo(LocalDate.parse("2026-06-01"));

    assertThat(early.on("2026-06-01T17:00").look().preReview().state())
        .isEqualTo(PreReviewState.PASSED);
    early.on("2026-06-02T00:01").look();
    PreReviewStory late = PreReviewStory.submitted().pass().on("2026-09-01T10:00").look();

    assertThat(early.last(PreReviewLapsed.class).number()).isEqualTo(PreReviewStory.NUMBER);
    assertThat(late.preReview()).isEqualTo(early.preReview());
    assertThat(early.preReview().endedAt()).isEqualTo(last);
  }

  @Test
  void what_was_filed_was_filed_even_if_it_is_noticed_after_it_lapsed() {
    PreReviewStory story = PreReviewStory.in(PreReviewState.LAPSED).filed();

    assertThat(story.preReview().state()).isEqualTo(PreReviewState.FILED);
    assertThat(story.preReview().matter()).isEqualTo(PreReviewStory.MATTER);
  }

  @Test
  void a_missing_calendar_is_awaited_and_then_counted() {
    PreReviewStory story = PreReviewStory.submittedAt("2026-12-30T10:00", "申请书", "居民身份证").pass();
    assertThat(due(story.preReview()).awaitingCalendar()).isEqualTo(2027);
    assertThat(story.on("2027-12-01T10:00").look().preReview().state())
        .as("nothing lapses that is not counted")
        .isEqualTo(PreReviewState.PASSED);

    story.count(2027, with2027());

    assertThat(due(story.preReview()).due()).isEqualTo(PreReviewStory.at("2027-03-30T17:30"));
    assertThat(refusal(() -> story.count(2027, with2027())).code())
        .isEqualTo("pre-review-nothing-awaited");
  }

  /// A second version that asks for the identity card with a copy and for a certificate more; the
  /// application form is further down in the list.
  @Test
  void it_says_what_the_guide_asks_for_differently_since() {
    ServiceItem later =
        Items.with(
            new ServiceItem(
                "TX-MZ-01", 2, Items.CENTRE, "b".repeat(64), PreReviewStory.ITEM.content()),
            PreReviewStoriesTest::change);
    ChangedGuide changed = new ChangedGuide(published(PreReviewStory.ITEM, later));
    PreReview preReview = PreReviewStory.in(PreReviewState.PASSED).preReview();

    assertThat(changed.on(LocalDate.parse("2026-04-01"), preReview))
        .contains(new Change(2, List.of("居民身份证"), List.of("收入证明")));
    assertThat(changed.since(preReview, later)).containsExactly("居民身份证");
    assertThat(changed.since(preReview, PreReviewStory.ITEM)).isEmpty();
  }

  private static void change(ObjectNode guide) {
    ArrayNode materials = (ArrayNode) guide.path("materials");
    ((ObjectNode) materials.get(1)).put("copies", 2);
    ObjectNode more = (ObjectNode) materials.get(2).deepCopy();
    materials.add(more.put("materialName", "收入证明"));
    ((ObjectNode) materials.get(0)).put("orderNum", 4);
  }

  private static ServiceItems published(ServiceItem first, ServiceItem second) {
    return new ServiceItems() {
      @Override
      public Optional<ServiceItem> inForce(String code, LocalDate day) {
        return Optional.of(second);
      }

      @Override
      public Optional<ServiceItem> version(String code, int version) {
        return Optional.of(version == 1 ? first : second);
      }
    };
  }

  private static WorkingTime with2027() {
    return new WorkingTime(
        WorkingCalendar.shipped()
            .with(
                WorkingCalendar.parse(
                    """
                    year 2027
                    version 1
                    source 示例，非真实通知
                    holiday 2027-01-01 元旦
                    """)),
        OfficeHours.DEFAULT);
  }

  private static PlainDue due(PreReview preReview) {
    return Objects.requireNonNull(Objects.requireNonNull(preReview.clock()).due());
  }

  private static Refusal refusal(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run).refusal();
  }
}
