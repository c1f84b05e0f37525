package cn.onestop.time.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {
  private final OfficeHours hours = OfficeHours.parse("09:00-12:00 13:30-17:30 Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "00:00,0,false",
    "08:59,0,false",
    "09:00,0,true",
    "11:59,179,true",
    "12:00,180,false",
    "13:00,180,false",
    "13:30,180,true",
    "17:29,419,true",
    "17:30,420,false",
    "23:59,420,false"
  })
  void only_open_time_passes(LocalTime time, long minutes, boolean open) {
    assertThat(Duration.ofMillis(hours.passed(time))).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(hours.isOpen(time)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"0,09:00", "179,11:59", "180,12:00", "181,13:31", "420,17:30"})
  void passed_time_leads_back_to_its_earliest_moment(long minutes, LocalTime time) {
    assertThat(hours.timeAfter(Duration.ofMinutes(minutes).toMillis())).isEqualTo(time);
  }

  @Test
  void hours_read_back_as_written() {
    assertThat(OfficeHours.parse(hours.text())).isEqualTo(hours);
    assertThat(OfficeHours.parse("08:00-12:00 12:00-16:00 Asia/Urumqi").millisPerDay())
        .isEqualTo(Duration.ofHours(8).toMillis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9-5",
        "09:00-12:00 11:00-17:30 Asia/Shanghai",
        "09:00-12:00 13:30-13:00 Asia/Shanghai",
        "12:00-12:00 13:30-17:00 Asia/Shanghai",
        "09:00-12:00 13:30-17:30 Asia/Nowhere",
        "25:00-26:00 27:00-28:00 Asia/Shanghai"
      })
  void nonsense_is_refused(String text) {
    assertThatThrownBy(() -> OfficeHours.parse(text))
        .isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
  }
}
