package cn.onestop.time;

import static cn.onestop.time.TheOffice.TIME;
import static cn.onestop.time.TheOffice.at;
import static cn.onestop.time.TheOffice.calendarDays;
import static cn.onestop.time.TheOffice.dueOn;
import static cn.onestop.time.TheOffice.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.time.CountingStep.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void a_working_day_limit_says_in_chinese_why_this_date() {
    assertThat(TIME.due(workingDays(20), at("2026-02-06T18:10")).lines(Locale.SIMPLIFIED_CHINESE))
        .containsExactly(
            "20个工作日，自受理起算（行政许可法第42条）",
            "受理：2026-02-06 18:10",
            "2026-02-06 已下班或为休息日，视为 2026-02-09 受理",
            "2026-02-09 当日不计入，2026-02-10 为第1日（民法典第201条）",
            "2026-02-10 至 2026-03-13 之间扣除周末休息日3天",
            "扣除春节假期 2026-02-15 至 2026-02-23，9天",
            "调休上班日计入2天：2026-02-14, 2026-02-28",
            "2026-03-13 17:30 到期：有业务时间的，停止业务活动的时间为截止时间（民法典第203条第2款）");
  }

  @Test
  void the_same_in_english() {
    assertThat(TIME.due(workingDays(20), at("2026-02-06T18:10")).lines(Locale.ENGLISH))
        .containsExactly(
            "20 working day(s) from acceptance (行政许可法第42条)",
            "Start (acceptance): 2026-02-06 18:10",
            "On 2026-02-06 the office was closed or had closed; it counts as 2026-02-09",
            "2026-02-09 itself is not counted; 2026-02-10 is day 1 (Civil Code, art. 201)",
            "3 weekend day(s) skipped between 2026-02-10 and 2026-03-13",
            "Holiday 春节 skipped, 2026-02-15 to 2026-02-23: 9 day(s)",
            "2 make-up workday(s) counted: 2026-02-14, 2026-02-28",
            "Due 2026-03-13 17:30, when the office closes (Civil Code, art. 203(2))");
  }

  @Test
  void every_other_language_reads_chinese() {
    var due = TIME.due(workingDays(1), at("2026-03-02T10:00"));
    assertThat(due.lines(Locale.FRENCH)).isEqualTo(due.lines(Locale.CHINA));
  }

  @Test
  void pauses_are_told_with_their_ground() {
    var capped =
        Pause.open(at("2026-03-04T10:00"), "行政许可法第45条", "听证")
            .endedAt(at("2026-03-10T10:00"))
            .approvedFor(2);
    var open = Pause.open(at("2026-03-12T10:00"), "行政许可法第45条", "专家评审");
    var clock = TIME.clock(workingDays(10), at("2026-03-02T10:00"), List.of(capped, open));
    assertThat(clock.deadline(at("2026-03-12T16:00")).lines(Locale.CHINA))
        .contains(
            "听证 行政许可法第45条：2026-03-04 至 2026-03-10 不计入，按2个工作日计",
            "超出批准时长，只扣除批准的2个工作日",
            "专家评审 行政许可法第45条：2026-03-12 起暂停计时，截至目前按1个工作日计",
            "暂停时间合计，期限顺延3个工作日（不足一日按一日计）");
    assertThat(clock.deadline(at("2026-03-12T16:00")).lines(Locale.ENGLISH))
        .contains(
            "听证 行政许可法第45条: 2026-03-04 to 2026-03-10 not counted, 2 working day(s)",
            "Longer than approved: only the approved 2 working day(s) are deducted");
  }

  @Test
  void a_moved_last_day_says_from_where_and_why() {
    assertThat(TIME.due(calendarDays(15), at("2026-09-16T10:00")).lines(Locale.CHINA))
        .containsExactly(
            "15日，自收到起算（信访工作条例第23条）",
            "收到：2026-09-16 10:00",
            "2026-09-16 当日不计入，2026-09-17 为第1日（民法典第201条）",
            "最后一日 2026-10-01 为国庆节假期，顺延至 2026-10-08（民法典第203条第1款）",
            "2026-10-08 17:30 到期：有业务时间的，停止业务活动的时间为截止时间（民法典第203条第2款）");
    assertThat(TIME.due(calendarDays(15), at("2026-03-06T10:00")).lines(Locale.ENGLISH))
        .contains(
            "The last day 2026-03-21 is a weekend; moved to 2026-03-23 (Civil Code, art. 203(1))");
  }

  @Test
  void a_missing_calendar_is_told_with_its_year() {
    assertThat(TIME.due(workingDays(20), at("2026-12-10T10:00")).lines(Locale.CHINA))
        .last()
        .isEqualTo("待2027年放假安排公布并导入后计算，不早于 2026-12-31");
    assertThat(TIME.due(workingDays(20), at("2027-01-10T10:00")).lines(Locale.CHINA))
        .containsExactly(
            "20个工作日，自受理起算（行政许可法第42条）", "受理：2027-01-10 10:00", "待2027年放假安排公布并导入后计算，不早于 2027-01-10");
  }

  @Test
  void hours_and_on_the_spot_are_told_too() {
    var hours = TimeLimit.hours(24, "12345工作办法", StartEvent.RECEIVED);
    assertThat(TIME.due(hours, at("2026-03-06T18:20")).lines(Locale.CHINA))
        .containsExactly(
            "24小时，自收到起算（12345工作办法）",
            "收到：2026-03-06 18:20",
            "按小时计算，自 2026-03-06 18:20 起连续计算（民法典第201条第2款）",
            "2026-03-07 18:20 到期");
    var spot = TimeLimit.onTheSpot("即办件", StartEvent.ACCEPTED);
    assertThat(TIME.due(spot, at("2026-03-06T10:00")).lines(Locale.CHINA))
        .startsWith("即办，自受理起当个工作日内办结（即办件）")
        .hasSize(3);
  }

  @Test
  void the_days_skipped_and_counted_add_up_to_the_way_from_start_to_due() {
    var limit = workingDays(400);
    var start = at("2024-12-20T10:00");
    int skipped =
        TIME.due(limit, start).steps().stream()
            .filter(step -> step.kind().name().endsWith("_SKIPPED"))
            .mapToInt(CountingStep::days)
            .sum();
    assertThat(LocalDate.of(2024, 12, 20).plusDays(skipped + 400)).isEqualTo(dueOn(limit, start));
  }

  @Test
  void an_explanation_stays_short_however_long_the_story() {
    var pauses =
        IntStream.range(0, 200)
            .mapToObj(i ->
                Pause.open(at("2024-02-01T10:00").plusSeconds(i * 86_400L), "依据", "暂停")
                    .endedAt(at("2024-02-01T11:00").plusSeconds(i * 86_400L)))
            .toList();
    var clock = TIME.clock(workingDays(600), at("2024-01-02T10:00"), pauses);
    var deadline = clock.deadline(at("2026-11-02T10:00"));
    assertThat(deadline.steps()).hasSizeLessThan(36);
    assertThat(deadline.steps())
        .extracting(CountingStep::kind)
        .contains(Kind.MORE_HOLIDAYS_SKIPPED, Kind.MORE_PAUSES, Kind.PAUSES_MOVE_DUE);
  }

  @Test
  void every_step_and_event_has_words_in_both_languages() {
    for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
      for (var unit : LimitUnit.values()) {
        for (var event : StartEvent.values()) {
          int amount = unit == LimitUnit.ON_THE_SPOT ? 0 : 3;
          var limit = new TimeLimit(amount, unit, "依据", event);
          Arrays.stream(Kind.values())
              .map(kind -> new CountingStep(kind, null, null, 1, "text"))
              .forEach(
                  step -> assertThat(Texts.of(locale).line(step, limit)).doesNotContain("{", "}"));
          assertThat(limit.line(locale)).contains("依据");
        }
      }
    }
  }
}
