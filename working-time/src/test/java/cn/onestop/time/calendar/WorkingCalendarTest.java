package cn.onestop.time.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.time.calendar.InvalidCalendar.Fault;
import cn.onestop.time.calendar.InvalidCalendar.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private final WorkingCalendar calendar = WorkingCalendar.shipped();

  @ParameterizedTest
  @CsvSource({"2024,251", "2025,248", "2026,248"})
  void each_year_has_its_working_days(int year, int days) {
    assertThat(calendar.workingDaysIn(year)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-09,WORKDAY",
    "2024-02-10,HOLIDAY",
    "2026-02-14,MAKE_UP_WORKDAY",
    "2026-02-17,HOLIDAY",
    "2026-02-28,MAKE_UP_WORKDAY",
    "2026-03-07,WEEKEND",
    "2026-10-10,MAKE_UP_WORKDAY",
    "2023-12-29,UNKNOWN",
    "2027-01-04,UNKNOWN"
  })
  void every_day_is_of_one_kind(LocalDate date, DayKind kind) {
    assertThat(calendar.kindOf(date)).isEqualTo(kind);
  }

  @Test
  void a_missing_year_is_never_guessed() {
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
        .isInstanceOfSatisfying(
            UnknownYear.class, unknown -> assertThat(unknown.year()).isEqualTo(2027));
    assertThatThrownBy(() -> calendar.workingDaysIn(2023)).isInstanceOf(UnknownYear.class);
  }

  @Test
  void every_shipped_year_names_its_source() {
    assertThat(calendar.years())
        .extracting(CalendarYear::source)
        .satisfiesExactly(
            source -> assertThat(source).contains("国办发明电〔2023〕7号"),
            source -> assertThat(source).contains("国办发明电〔2024〕12号"),
            source -> assertThat(source).contains("2025-11-04"));
  }

  @Test
  void numbering_agrees_with_looking_at_each_day() {
    var days = calendar.workingDaysAround(2025);
    int number = 0;
    for (var date = LocalDate.of(2024, 1, 1); date.getYear() < 2027; date = date.plusDays(1)) {
      assertThat(days.before(date)).isEqualTo(number);
      assertThat(days.contains(date)).isEqualTo(calendar.isWorkingDay(date));
      if (calendar.isWorkingDay(date)) {
        assertThat(days.day(number++)).isEqualTo(date);
      }
    }
    assertThat(days.day(number)).isNull();
    assertThat(number).isEqualTo(251 + 248 + 248);
  }

  @Test
  void a_calendar_written_out_reads_back_the_same() {
    assertThat(WorkingCalendar.parse(calendar.text())).isEqualTo(calendar);
  }

  @Test
  void an_import_adds_a_year_and_replaces_a_corrected_one() {
    var imported =
        WorkingCalendar.parse(
            """
            # typed from the notice
            year 2026
            version 2
            source correction
            holiday 2026-01-01 元旦

            year 2027
            version 1
            source notice
            holiday 2027-01-01..2027-01-03 元旦
            workday 2027-01-09
            """);
    var next = calendar.with(imported);
    assertThat(next.years()).extracting(CalendarYear::year).containsExactly(2024, 2025, 2026, 2027);
    assertThat(next.years().get(2).version()).isEqualTo("2");
    assertThat(next.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    assertThat(next.isWorkingDay(LocalDate.of(2026, 2, 17))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
  }

  @Test
  void numbers_do_not_cross_a_missing_year() {
    var gap = WorkingCalendar.of(List.of(calendar.years().get(0), calendar.years().get(2)));
    assertThat(gap.workingDaysAround(2024).count()).isEqualTo(251);
    assertThat(gap.workingDaysAround(2024).unknownYear()).isEqualTo(2025);
    assertThat(gap.workingDaysAround(2025).count()).isZero();
    assertThat(gap.workingDaysAround(2025).unknownYear()).isEqualTo(2025);
    assertThat(gap.workingDaysAround(2026).count()).isEqualTo(248);
  }

  @Test
  void every_wrong_line_is_named() {
    var text =
        """
        holiday 2027-01-01 元旦
        year twenty
        year 2027
        version 1
        holiday 2027-02-30 春节
        holiday 2026-10-01..2026-10-07 国庆节
        holiday 2027-10-07..2027-10-01 国庆节
        holiday 2027-05-01
        workday 2027-01-04
        workday 2027-01-09
        workday 2027-01-09
        feast 2027-01-01
        source
        year 2027
        version 2
        source notice
        """;
    var invalid = catchThrowableOfType(InvalidCalendar.class, () -> WorkingCalendar.parse(text));
    assertThat(invalid.problems())
        .containsExactlyInAnyOrder(
            new Problem(1, Fault.BEFORE_FIRST_YEAR, "holiday 2027-01-01 元旦"),
            new Problem(2, Fault.NO_YEAR, "twenty"),
            new Problem(2, Fault.VERSION_MISSING, "twenty"),
            new Problem(2, Fault.SOURCE_MISSING, "twenty"),
            new Problem(5, Fault.NO_DATE, "2027-02-30"),
            new Problem(6, Fault.OUTSIDE_YEAR, "2026-10-01"),
            new Problem(6, Fault.OUTSIDE_YEAR, "2026-10-07"),
            new Problem(7, Fault.ENDS_BEFORE_BEGIN, "2027-10-07..2027-10-01 国庆节"),
            new Problem(8, Fault.NO_VALUE, "2027-05-01"),
            new Problem(9, Fault.NOT_A_WEEKEND, "2027-01-04"),
            new Problem(11, Fault.DATE_TWICE, "2027-01-09"),
            new Problem(12, Fault.UNKNOWN_WORD, "feast 2027-01-01"),
            new Problem(13, Fault.NO_VALUE, "source"),
            new Problem(3, Fault.SOURCE_MISSING, "2027"),
            new Problem(14, Fault.YEAR_TWICE, "2027"));
    assertThat(invalid)
        .hasMessageContaining("line 5: not a date like")
        .hasMessageContaining("2027-02-30");
  }

  @Test
  void a_text_without_a_year_is_no_calendar() {
    var invalid =
        catchThrowableOfType(InvalidCalendar.class, () -> WorkingCalendar.parse("# empty"));
    assertThat(invalid.problems()).containsExactly(new Problem(1, Fault.NO_YEARS, ""));
  }
}
