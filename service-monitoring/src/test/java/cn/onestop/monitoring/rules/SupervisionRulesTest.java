package cn.onestop.monitoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.monitoring.rules.store.RulesFile;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupervisionRulesTest {

  private static final WorkingTime TIME =
      new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);

  private final SupervisionRulebook rulebook =
      RulesFile.read(
          Objects.requireNonNull(getClass().getResourceAsStream("/supervision-rules.json")));
  private final SupervisionRules rules = rulebook.inForce(LocalDate.parse("2026-03-02"));

  @Test
  void a_long_promise_warns_when_nine_tenths_are_used() {
    // Twenty working days from Monday 2 March: due on Monday 30 March, 18 used at the end of 26
    // March.
    Thresholds found = thresholds(workingDays(20), "2026-03-02T10:00");

    assertThat(found.warning()).isEqualTo(at("2026-03-26T17:30"));
    assertThat(found.yellow()).isEqualTo(at("2026-03-30T17:30").plusMillis(1));
    assertThat(found.red()).isEqualTo(at("2026-04-01T09:00"));
  }

  @Test
  void a_promise_of_some_days_warns_when_one_day_is_left() {
    // Five working days from Monday 2 March: due on Monday 9 March.
    Thresholds found = thresholds(workingDays(5), "2026-03-02T10:00");

    assertThat(found.warning()).isEqualTo(at("2026-03-06T17:30"));
    assertThat(found.yellow()).isEqualTo(at("2026-03-09T17:30").plusMillis(1));
    assertThat(found.red()).isEqualTo(at("2026-03-11T09:00"));
  }

  @Test
  void a_short_promise_warns_at_its_half() {
    assertThat(thresholds(workingDays(2), "2026-03-02T10:00").warning())
        .isEqualTo(at("2026-03-03T17:30"));
    // Half a day of 7 hours is 3.5 hours of Tuesday: three in the morning, half an hour after
    // lunch.
    assertThat(thresholds(workingDays(1), "2026-03-02T10:00").warning())
        .isEqualTo(at("2026-03-03T14:00"));
  }

  @Test
  void what_is_to_be_done_on_the_spot_warns_at_half_of_what_is_left_of_the_day() {
    Thresholds found = thresholds(TimeLimit.onTheSpot("", StartEvent.ACCEPTED), "2026-03-02T13:30");

    assertThat(found.warning()).isEqualTo(at("2026-03-02T15:30"));
    assertThat(found.yellow()).isEqualTo(at("2026-03-02T17:30").plusMillis(1));
  }

  @Test
  void days_off_move_every_threshold() {
    // 13 February is the last day before the Spring Festival; Saturday 14 and 28 are worked.
    Thresholds found = thresholds(workingDays(5), "2026-02-13T10:00");

    assertThat(found.warning()).isEqualTo(at("2026-02-26T17:30"));
    assertThat(found.yellow()).isEqualTo(at("2026-02-27T17:30").plusMillis(1));
    assertThat(found.red()).isEqualTo(at("2026-03-02T09:00"));
  }

  @Test
  void past_the_known_calendars_nothing_is_guessed() {
    // Twenty working days from 3 December end in 2027; 18 of them end on 29 December.
    Thresholds found = thresholds(workingDays(20), "2026-12-03T10:00", null);

    assertThat(found.warning()).isEqualTo(at("2026-12-29T17:30"));
    assertThat(found.yellow()).isNull();
    assertThat(found.red()).isNull();
    assertThat(thresholds(workingDays(20), "2026-12-21T10:00", null).first()).isNull();
  }

  @Test
  void a_due_moment_in_an_unknown_year_still_brings_its_yellow_card() {
    Instant due = at("2027-01-06T17:30");

    Thresholds found = thresholds(workingDays(20), "2026-12-21T10:00", due);

    assertThat(found.yellow()).isEqualTo(due.plusMillis(1));
    assertThat(found.red()).isNull();
  }

  @Test
  void the_version_in_force_on_the_day_counts() {
    SupervisionRules later =
        new SupervisionRules(2, LocalDate.parse("2026-07-01"), "x", "x", 0.8, 2, 3, 0.4, 1, 3);
    SupervisionRulebook both = new SupervisionRulebook(List.of(later, rules));

    assertThat(both.inForce(LocalDate.parse("2026-06-30")).version()).isEqualTo(1);
    assertThat(both.inForce(LocalDate.parse("2026-07-01")).version()).isEqualTo(2);
    assertThat(both.inForce(LocalDate.parse("2020-01-01")).version()).isEqualTo(1);
  }

  @Test
  void two_versions_of_one_day_are_refused() {
    assertThatThrownBy(() -> new SupervisionRulebook(List.of(rules, rules)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SupervisionRulebook(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Thresholds thresholds(TimeLimit promised, String start) {
    return thresholds(promised, start, TIME.due(promised, at(start)).dueAt());
  }

  private Thresholds thresholds(TimeLimit promised, String start, @Nullable Instant due) {
    return rules.thresholds(promised, at(start), due, TIME);
  }

  private static TimeLimit workingDays(int days) {
    return TimeLimit.workingDays(days, "", StartEvent.ACCEPTED);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
