package cn.onestop.monitoring.overview;

import static cn.onestop.monitoring.MatterStory.CENTRE;
import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.monitoring.figure.Slices;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.HandSetClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadOverviewTest {

  private final Map<String, Map<String, Long>> counters = new HashMap<>();

  @Test
  void a_hundred_per_cent_never_stands_beside_fifty_seven_overdue() {
    day("2026-03-10", Map.of("closed", 10L, "closed-on-time", 10L));
    now(Map.of("open-accepted", 100L, "lamps-yellow", 50L, "lamps-red", 7L));

    Overview today = read("2026-03-10T10:00", null);

    assertThat(today.openByLamp().overdue()).isEqualTo(57);
    assertThat(today.ratios().onTime()).isEqualTo(Ratio.of(10, 67));
  }

  @Test
  void for_a_past_day_the_overdue_of_later_days_do_not_count() {
    day("2026-03-05", Map.of("closed", 4L, "closed-on-time", 3L, "closed-late", 1L));
    day("2026-03-06", Map.of("open-due", 2L));
    day("2026-03-09", Map.of("open-due", 3L));
    day("2026-03-10", Map.of("open-due", 5L));
    now(Map.of("open-accepted", 20L, "lamps-yellow", 6L));

    assertThat(read("2026-03-10T10:00", "2026-03-05").ratios().onTime())
        .as("six overdue, five of them only since the 6th and the 9th; those of today not yet")
        .isEqualTo(Ratio.of(3, 5));
    assertThat(read("2026-03-10T10:00", "2026-03-06").ratios().onTime()).isEqualTo(Ratio.of(0, 3));
  }

  @Test
  void the_parts_of_every_block_sum_up_to_its_whole() {
    now(
        Map.of(
            "open-filed",
            1L,
            "open-accepted",
            2L,
            "open-decided",
            3L,
            "lamps-warning",
            1L,
            "lamps-red",
            1L));

    Overview overview = read("2026-03-10T10:00", null);

    assertThat(overview.openByState().total()).isEqualTo(6);
    assertThat(overview.openByLamp()).isEqualTo(new Overview.OpenByLamp(4, 1, 0, 1, 6, 1));
  }

  @Test
  void a_matter_that_has_just_ended_counts_as_open_by_lamp_until_its_lamp_is_out() {
    now(Map.of("lamps-red", 1L));

    assertThat(read("2026-03-10T10:00", null).openByLamp())
        .isEqualTo(new Overview.OpenByLamp(0, 0, 0, 1, 1, 1));
  }

  @Test
  void where_there_is_nothing_to_divide_by_there_is_no_ratio() {
    Overview overview = read("2026-03-10T10:00", null);

    assertThat(overview.ratios().onTime().value()).isNull();
    assertThat(overview.ratios().withoutBreach().denominator()).isZero();
  }

  @Test
  void breaches_are_told_by_cause() {
    day(
        "2026-03-10",
        Map.of(
            "visits", 9L,
            "breaches", 3L,
            "breach-by-not-told-at-once", 2L,
            "breach-by-window-unattended", 1L,
            "extra-visits", 1L,
            "extra-by-applicant-incomplete", 1L));

    Overview.Visits visits = read("2026-03-10T10:00", null).visits();

    assertThat(visits.breachesByCause())
        .isEqualTo(Map.of("NOT_TOLD_AT_ONCE", 2L, "WINDOW_UNATTENDED", 1L));
    assertThat(visits.extraByApplicantByCause()).isEqualTo(Map.of("APPLICANT_INCOMPLETE", 1L));
  }

  @Test
  void an_unanswered_complaint_counts_once_its_day_is_over() {
    day(
        "2026-03-10",
        Map.of(
            "complaints-answered", 1L,
            "complaints-answered-on-time", 1L,
            "complaints-open-due", 1L));

    assertThat(read("2026-03-10T10:00", null).ratios().complaintsOnTime())
        .isEqualTo(Ratio.of(1, 1));
    assertThat(read("2026-03-10T17:31", null).ratios().complaintsOnTime())
        .isEqualTo(Ratio.of(1, 2));
  }

  @Test
  void a_department_learns_nothing_of_complaints() {
    Overview overview =
        new ReadOverview(
                slice -> Map.of(), new HandSetClock(at("2026-03-10T10:00")), OfficeHours.DEFAULT)
            .read(CENTRE, CENTRE + "-D01", null);

    assertThat(overview.complaints()).isNull();
    assertThat(overview.ratios().complaintsOnTime()).isNull();
  }

  private Overview read(String localNow, @org.jspecify.annotations.Nullable String day) {
    Instant now = at(localNow);
    return new ReadOverview(
            slice -> counters.getOrDefault(slice, Map.of()),
            new HandSetClock(now),
            OfficeHours.DEFAULT)
        .read(CENTRE, null, day == null ? null : LocalDate.parse(day));
  }

  private void day(String day, Map<String, Long> measures) {
    counters.put(Slices.day(CENTRE, LocalDate.parse(day), null), measures);
  }

  private void now(Map<String, Long> measures) {
    counters.put(Slices.now(CENTRE, null), measures);
  }
}
