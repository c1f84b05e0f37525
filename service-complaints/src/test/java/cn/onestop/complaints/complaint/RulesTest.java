package cn.onestop.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.complaints.complaint.Complaint.Ending;
import cn.onestop.complaints.complaint.ComplaintRefusal.ErasedAlready;
import cn.onestop.complaints.complaint.ComplaintRefusal.FindingMissing;
import cn.onestop.complaints.complaint.ComplaintRefusal.TextTooShort;
import cn.onestop.events.PlainDue;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void acceptance_is_decided_within_two_working_days_and_the_answer_given_within_ten() {
    Story story = Story.filed();
    assertThat(story.complaint().decide().due()).isEqualTo(due("2026-03-04T17:30"));
    story.on("2026-03-03T10:00").accept();
    assertThat(Objects.requireNonNull(story.complaint().answer()).due())
        .isEqualTo(due("2026-03-17T17:30"));
  }

  @Test
  void what_comes_after_closing_time_counts_as_come_on_the_next_working_day() {
    // Friday evening counts as Monday 9 March, so Tuesday is day 1.
    Story story = Story.filedAt("2026-03-06T18:00", Kind.COMPLAINT);
    assertThat(story.complaint().decide().due()).isEqualTo(due("2026-03-11T17:30"));
  }

  @Test
  void an_answer_is_in_time_until_the_office_closes_on_the_last_day() {
    Story story = Story.filed().accept();
    assertThat(ending(story.on("2026-03-16T17:30").reply(Finding.FOUNDED)).onTime()).isTrue();
    Story late = Story.filed().accept();
    assertThat(ending(late.on("2026-03-16T17:31").reply(Finding.FOUNDED)).onTime()).isFalse();
  }

  @Test
  void a_missing_calendar_never_blocks_and_its_due_date_is_counted_later() {
    Story story = Story.filedAt("2026-12-30T10:00", Kind.HELP);
    assertThat(story.complaint().decide().due())
        .isEqualTo(new PlainDue(null, 2027, LocalDate.parse("2026-12-31")));
    story.count(2027, Story.withCalendarOf2027());
    assertThat(story.complaint().decide().due()).isEqualTo(due("2027-01-04T17:30"));

    Story accepted = Story.filedAt("2026-12-28T10:00", Kind.HELP).accept();
    accepted.count(2027, Story.withCalendarOf2027());
    assertThat(Objects.requireNonNull(accepted.complaint().answer()).due())
        .isEqualTo(due("2027-01-12T17:30"));
    assertThat(accepted.complaint().decide().due()).isEqualTo(due("2026-12-30T17:30"));
  }

  @Test
  void what_accuses_somebody_is_answered_with_a_finding_and_a_question_needs_none() {
    Story story = Story.filed().accept();
    assertThatThrownBy(() -> story.reply(null))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusal()).isEqualTo(new FindingMissing()));
    assertThatThrownBy(() -> story.reply(Finding.NOT_APPLICABLE)).isInstanceOf(Refused.class);
    Story question = Story.filedAt("2026-03-02T10:00", Kind.CONSULTATION).accept();
    assertThat(ending(question.reply(null)).finding()).isEqualTo(Finding.NOT_APPLICABLE);
  }

  @Test
  void a_refusal_and_an_answer_say_something() {
    Complaint filed = Story.filed().complaint();
    assertThatThrownBy(
            () -> ComplaintRules.refuse(filed, RefusalGround.OTHER, "  不受理。      ", Story::seal))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.refusal()).isEqualTo(new TextTooShort("reason", 10)));
    Complaint accepted = Story.filed().accept().complaint();
    assertThatThrownBy(() ->
            ComplaintRules.reply(
                accepted, Finding.FOUNDED, null, Story.at("2026-03-03T10:00"), Story::seal))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.refusal()).isEqualTo(new TextTooShort("answer", 10)));
  }

  @Test
  void personal_data_is_erased_once() {
    Story story = Story.in(ComplaintState.ANSWERED).erase();
    assertThat(story.complaint().erasedAt()).isNotNull();
    assertThatThrownBy(story::erase)
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusal()).isEqualTo(new ErasedAlready()));
  }

  @Test
  void what_was_said_and_by_whom_does_not_tell_itself_to_a_log() {
    Complainant complainant = new Complainant("张小三", "13812343210");
    assertThat(new Content("很长的一段话", complainant) + "" + complainant)
        .doesNotContain("张")
        .doesNotContain("138")
        .doesNotContain("话");
  }

  private static Ending ending(Story story) {
    return Objects.requireNonNull(story.complaint().ending());
  }

  private static PlainDue due(String onTheWall) {
    return new PlainDue(Story.at(onTheWall), null, null);
  }
}
