package cn.onestop.monitoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void it_is_read_as_it_is_written() {
    var position = new Position(12, "Tq3v-x_9");

    assertThat(Position.parse(position.toString())).contains(position);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "12", "x.y", ".y", "99999999999.y"})
  void what_was_not_written_here_is_no_position(String text) {
    assertThat(Position.parse(text)).isEmpty();
  }

  @Test
  void nor_is_what_is_longer_than_any() {
    assertThat(Position.parse("1." + "y".repeat(100))).isEmpty();
  }
}
