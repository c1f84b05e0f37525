package cn.onestop.matters.serviceitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublishedVersionsTest {

  private static LocalDate on(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void before_its_first_day_an_item_is_not_in_force() {
    var versions = PublishedVersions.NONE.and(1, on("2026-03-01"));
    assertThat(versions.inForce(on("2026-02-28"))).isEmpty();
    assertThat(versions.inForce(on("2026-03-01"))).contains(1);
  }

  @Test
  void a_version_for_later_does_not_hide_the_one_in_force() {
    var versions = PublishedVersions.NONE.and(1, on("2026-03-01")).and(2, on("2026-05-01"));
    assertThat(versions.inForce(on("2026-04-30"))).contains(1);
    assertThat(versions.inForce(on("2026-05-01"))).contains(2);
  }

  @Test
  void a_correction_replaces_what_it_corrects() {
    var versions =
        PublishedVersions.NONE
            .and(1, on("2026-03-01"))
            .and(2, on("2026-05-01"))
            .and(3, on("2026-04-01"));
    assertThat(versions.inForce(on("2026-04-15"))).contains(3);
    assertThat(versions.inForce(on("2026-06-01"))).contains(3);
  }

  @Test
  void nothing_is_in_force_from_the_day_on_which_the_item_is_retired() {
    var day = LocalDate.parse("2026-03-02");
    var retired = PublishedVersions.NONE.and(1, day).retired(day.plusDays(5));

    assertThat(retired.inForce(day.plusDays(4))).contains(1);
    assertThat(retired.inForce(day.plusDays(5))).isEmpty();
  }
}
