package cn.onestop.matters.consultation;

import static cn.onestop.matters.consultation.ConsultationStory.FIRST;
import static cn.onestop.matters.consultation.ConsultationStory.HEAD;
import static cn.onestop.matters.consultation.ConsultationStory.OTHER_WINDOW;
import static cn.onestop.matters.consultation.ConsultationStory.SECOND;
import static cn.onestop.matters.consultation.ConsultationStory.STAND_IN;
import static cn.onestop.matters.consultation.ConsultationStory.THIRD;
import static cn.onestop.matters.consultation.ConsultationStory.moment;
import static cn.onestop.matters.consultation.ConsultationStory.toPerson;
import static cn.onestop.matters.consultation.ConsultationStory.toPost;
import static cn.onestop.matters.consultation.ConsultationStory.toWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.onestop.events.matters.ConsultationAnswered;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.consultation.Consultation.Ownership;
import cn.onestop.matters.consultation.Consultation.Receiver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// 首问负责: whoever was asked first owns the visitor until somebody else has taken over.
class ConsultationStoriesTest {

  @Test
  void an_old_man_sent_from_window_to_window_had_an_owner_at_every_moment() {
    Consultation it =
        ConsultationStory.asked()
            .on("2026-03-02T09:40")
            .handOver(FIRST, toWindow(OTHER_WINDOW))
            .on("2026-03-02T10:10")
            .takeOver(SECOND)
            .on("2026-03-02T10:20")
            .handOver(SECOND, toPerson(THIRD))
            .on("2026-03-02T11:00")
            .takeOver(THIRD)
            .answer(THIRD, "带户口簿和收入证明")
            .it();

    assertThat(it.owners())
        .extracting(Ownership::person, Ownership::since)
        .containsExactly(
            tuple("staff-1001", moment("2026-03-02T09:30")),
            tuple("staff-1002", moment("2026-03-02T10:10")),
            tuple("staff-1003", moment("2026-03-02T11:00")));
    assertThat(it.state()).isEqualTo(ConsultationState.ANSWERED);
  }

  @Test
  void handed_over_and_never_taken_the_first_is_still_the_owner() {
    ConsultationStory story = ConsultationStory.asked().handOver(FIRST, toWindow(OTHER_WINDOW));

    assertThat(story.it().owner().person()).isEqualTo("staff-1001");
    refused("consultation-not-the-owner", () -> story.answer(SECOND, "带户口簿"));
    story.handOver(FIRST, toPerson(THIRD));
    refused("consultation-not-the-receiver", () -> story.takeOver(SECOND));
    assertThat(story.answer(FIRST, "还是我来答复").it().state()).isEqualTo(ConsultationState.ANSWERED);
    assertThat(story.it().receiver()).isNull();
  }

  @Test
  void whoever_does_not_take_over_gives_it_back_with_the_reason() {
    ConsultationStory story = ConsultationStory.asked().handOver(FIRST, toPost(SECOND));

    refused("consultation-reason-missing", () -> story.decline(SECOND, "不归我管"));
    refused("consultation-not-the-receiver", () -> story.decline(THIRD, "本科室不负责这一事项"));
    story.decline(SECOND, "本窗口不办理民政事项，请民政办答复");
    assertThat(story.it().state()).isEqualTo(ConsultationState.OPEN);
    assertThat(story.it().owner().person()).isEqualTo("staff-1001");
    refused("consultation-not-possible-now", () -> story.takeOver(SECOND));
  }

  @Test
  void who_stands_in_on_the_owners_post_does_what_the_owner_cannot() {
    assertThat(ConsultationStory.asked().answer(STAND_IN, "带户口簿").it().owner().person())
        .isEqualTo("staff-1001");
  }

  @Test
  void the_head_of_the_centre_sees_to_it_that_somebody_has_the_visitor_but_does_not_answer() {
    ConsultationStory story = ConsultationStory.asked();

    refused("consultation-not-the-owner", () -> story.handOver(THIRD, toPerson(SECOND)));
    refused("consultation-not-the-owner", () -> story.answer(HEAD, "带户口簿"));
    assertThat(story.handOver(HEAD, toPerson(SECOND)).takeOver(SECOND).it().owner().person())
        .isEqualTo("staff-1002");
  }

  @Test
  void nobody_hands_over_to_who_has_the_visitor() {
    refused(
        "consultation-receiver-is-owner",
        () -> ConsultationStory.asked().handOver(FIRST, toPerson(FIRST)));
    refused(
        "consultation-receiver-is-owner",
        () -> ConsultationStory.asked().handOver(FIRST, toPost(FIRST)));
  }

  @Test
  void the_version_of_the_guide_that_was_told_is_kept() {
    ConsultationStory story = ConsultationStory.asked().answer(FIRST, null);

    assertThat(story.it().told())
        .isEqualTo(new Consultation.GuideTold("TX-MZ-01", 1, "a".repeat(64)));
    assertThat(story.facts().getLast().event())
        .isInstanceOfSatisfying(
            ConsultationAnswered.class, event -> assertThat(event.answer()).isNull());
  }

  @Test
  void without_an_item_something_must_be_said() {
    refused("consultation-answer-missing", () -> ConsultationStory.asked(null).answer(FIRST, null));
    assertThat(ConsultationStory.asked(null).answer(FIRST, "二楼有母婴室").it().told()).isNull();
  }

  @Test
  void who_was_answered_comes_to_apply_and_the_answer_stays_the_end_of_the_waiting() {
    Consultation it =
        ConsultationStory.asked()
            .on("2026-03-02T09:50")
            .answer(FIRST, "带户口簿")
            .on("2026-03-04T09:00")
            .mayFile(FIRST)
            .filed("TX-MZ-01202603040001")
            .it();

    assertThat(it.number()).isEqualTo("TX-MZ-01202603040001");
    assertThat(it.endedAt()).isEqualTo(moment("2026-03-02T09:50"));
    assertThat(it.erasedAt()).isEqualTo(moment("2026-03-04T09:00"));
  }

  @Test
  void erased_it_is_filed_from_no_more() {
    ConsultationStory story = ConsultationStory.in(ConsultationState.ANSWERED).erase();

    refused("consultation-erased-already", story::erase);
    refused("consultation-erased-already", () -> story.mayFile(FIRST));
  }

  @Test
  void taking_over_names_the_post_it_was_handed_to() {
    Receiver to = toPost(SECOND);
    ConsultationStory story =
        ConsultationStory.asked()
            .handOver(FIRST, toPerson(THIRD))
            .takeOver(THIRD)
            .handOver(THIRD, to);

    assertThat(story.takeOver(STAND_IN).it().owner())
        .isEqualTo(
            new Ownership("staff-1006", to.post(), OTHER_WINDOW, moment("2026-03-02T09:30")));
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(what)
        .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
