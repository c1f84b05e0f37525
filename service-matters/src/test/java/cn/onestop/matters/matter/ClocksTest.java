package cn.onestop.matters.matter;

import static cn.onestop.matters.matter.Story.limit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainDue;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.MatterAccepted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClocksTest {

  @Test
  void promise_and_law_are_counted_apart_from_the_acceptance() {
    Story story = Story.filed().on("2026-03-03T10:00").accept();
    assertThat(story.matter().promised().due()).isEqualTo(due("2026-03-31T17:30"));
    assertThat(statutory(story).due()).isEqualTo(due("2026-04-15T17:30"));
    assertThat(story.matter().promised().start()).isEqualTo(Story.at("2026-03-03T10:00"));
  }

  @Test
  void accepting_after_closing_time_counts_from_the_next_working_day() {
    Story story = Story.filed().on("2026-03-06T17:31").accept();
    // Friday evening counts as Monday 9 March, so Tuesday is day 1.
    assertThat(story.matter().promised().due()).isEqualTo(due("2026-04-07T17:30"));
  }

  @Test
  void a_limit_from_the_filing_runs_before_the_acceptance() {
    Story story =
        Story.filed(
            "2", limit(10, "WORKING_DAY", "ACCEPTED"), limit(20, "WORKING_DAY", "RECEIVED"));
    assertThat(statutory(story).due()).isEqualTo(due("2026-03-30T17:30"));
    assertThat(story.matter().promised().due()).isNull();

    story.on("2026-03-12T10:00").accept();
    assertThat(statutory(story).due()).isEqualTo(due("2026-03-30T17:30"));
    assertThat(statutory(story).start()).isEqualTo(Story.at("2026-03-02T09:30"));
    assertThat(story.matter().promised().due()).isEqualTo(due("2026-03-26T17:30"));
  }

  @Test
  void a_law_in_calendar_days_keeps_its_unit() {
    Story story =
        Story.filed("2", limit(5, "CALENDAR_DAY", "ACCEPTED"), limit(7, "CALENDAR_DAY", "ACCEPTED"))
            .accept();
    // The fifth day is a Saturday and gives way to Monday (民法典第203条).
    assertThat(story.matter().promised().due()).isEqualTo(due("2026-03-09T17:30"));
    assertThat(statutory(story).due()).isEqualTo(due("2026-03-09T17:30"));
  }

  @Test
  void a_missing_calendar_never_blocks_the_acceptance() {
    Story story = decemberStory().accept();
    PlainDue promised = story.last(MatterAccepted.class).promised();
    assertThat(promised).isEqualTo(new PlainDue(null, 2027, LocalDate.parse("2026-12-31")));
    assertThat(story.matter().promised().awaitedYear()).isEqualTo(2027);
  }

  @Test
  void once_the_calendar_is_there_the_due_date_is_counted() {
    Story story = decemberStory().accept().on("2026-12-20T10:00");
    story.count(2027, MovesTest.withCalendarOf2027());
    DueDateCounted counted = story.last(DueDateCounted.class);
    assertThat(counted.calendarYear()).isEqualTo(2027);
    assertThat(counted.promised()).isEqualTo(due("2027-01-08T17:30"));
    assertThat(story.matter().promised().start()).isEqualTo(Story.at("2026-12-10T10:00"));
    assertThat(story.matter().promised().awaitedYear()).isNull();
  }

  @Test
  void closing_while_a_calendar_is_awaited_is_in_time() {
    Story story = decemberStory().accept().steps(3, 4).decide().close();
    assertThat(Objects.requireNonNull(story.matter().outcome()).onTime()).isTrue();
  }

  @Test
  void steps_are_told_apart_by_their_usual_names_and_the_unknown_comes_before_the_decision() {
    assertThat(StepStage.of(List.of("申请", "核验", "当场发证")))
        .containsExactly(StepStage.FILING, StepStage.HANDLING, StepStage.AFTERWARDS);
    assertThat(StepStage.of(List.of("申请与收件", "受理", "审核", "决定", "办结送达")))
        .containsExactly(
            StepStage.FILING,
            StepStage.ACCEPTANCE,
            StepStage.HANDLING,
            StepStage.DECISION,
            StepStage.DELIVERY);
    assertThat(StepStage.of(List.of("申请", "受理", "两地核对", "办结")))
        .containsExactly(
            StepStage.FILING, StepStage.ACCEPTANCE, StepStage.HANDLING, StepStage.CLOSING);
    assertThat(StepStage.of(List.of("登记", "核验", "出具登记结果"))).containsOnly(StepStage.HANDLING);
    assertThat(StepStage.of(List.of("收到申请", "补正（7个工作日内一次性告知）", "征求意见", "答复", "送达")))
        .containsExactly(
            StepStage.FILING,
            StepStage.HANDLING,
            StepStage.HANDLING,
            StepStage.HANDLING,
            StepStage.DELIVERY);
    assertThat(StepStage.of(List.of())).isEmpty();
  }

  private static Story decemberStory() {
    return Story.filedAt(
        "2026-12-10T10:00",
        "2",
        limit(20, "WORKING_DAY", "ACCEPTED"),
        limit(30, "WORKING_DAY", "ACCEPTED"),
        Story.STEPS);
  }

  private static LimitRun statutory(Story story) {
    return Objects.requireNonNull(story.matter().statutory());
  }

  private static PlainDue due(String onTheWall) {
    return new PlainDue(Story.at(onTheWall), null, null);
  }
}
