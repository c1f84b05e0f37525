package cn.onestop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactionTest {

  private static final long LARGE = 64 << 20;
  private static final long SMALL = 5 << 20;

  private final Compaction usual = Compaction.USUAL;

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 29, 30, 59, 60, 100})
  void a_small_file_is_looked_at_once_a_second_however_empty(int liveShare) {
    assertThat(usual.isWanted(SMALL, liveShare)).isFalse();
    assertThat(usual.pause(SMALL, liveShare)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_large_file_that_is_full_enough_is_left_alone() {
    assertThat(usual.isWanted(LARGE, 60)).isFalse();
    assertThat(usual.pause(LARGE, 60)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void the_emptier_a_large_file_the_shorter_the_pauses() {
    assertThat(usual.isWanted(LARGE, 59)).isTrue();
    assertThat(usual.pause(LARGE, 45)).isEqualTo(Duration.ofMillis(25));
    assertThat(usual.pause(LARGE, 59)).isGreaterThan(usual.pause(LARGE, 45));
    assertThat(usual.pause(LARGE, 30)).isZero();
    assertThat(usual.pause(LARGE, 5)).isZero();
  }
}
