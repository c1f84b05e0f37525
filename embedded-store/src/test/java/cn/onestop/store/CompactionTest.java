package cn.onestop.store;

import static cn.onestop.store.Compaction.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompactionTest {

  private static final long LARGE = 1L << 30;

  @Test
  void a_small_file_is_left_alone_and_not_looked_at_without_pause_however_dead_it_is() {
    assertThat(USUAL.wanted(USUAL.fromBytes(), 1)).isFalse();
    assertThat(USUAL.pause(USUAL.fromBytes(), 1)).isEqualTo(USUAL.pause());
  }

  @Test
  void a_large_file_is_compacted_the_harder_the_emptier_it_is() {
    assertThat(USUAL.pause(LARGE, 100)).isEqualTo(USUAL.pause());
    assertThat(USUAL.pause(LARGE, 45)).isEqualTo(USUAL.pause().dividedBy(2));
    assertThat(USUAL.pause(LARGE, 10)).isEqualTo(Duration.ZERO);
  }
}
