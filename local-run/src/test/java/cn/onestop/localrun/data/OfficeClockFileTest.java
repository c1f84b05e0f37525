package cn.onestop.localrun.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.localrun.Failure;
import cn.onestop.time.clock.DrivenClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeClockFileTest {

  private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-02T01:00:00Z");

  @TempDir private Path directory;
  private Path path;
  private OfficeClockFile file;

  @BeforeEach
  void clock() {
    path = directory.resolve("office-clock.json");
    file = new OfficeClockFile(path);
  }

  @Test
  void what_is_written_is_what_the_services_read() {
    file.drive(Optional.of(MARCH), Optional.of(1.0), Instant.now());

    assertThat(new DrivenClock(path).now()).isBetween(MARCH, MARCH.plusSeconds(60));
  }

  @Test
  void it_is_never_set_back() {
    file.drive(Optional.of(MARCH), Optional.empty(), NOW);

    assertThatThrownBy(() -> file.drive(Optional.of(MARCH.minusSeconds(1)), Optional.empty(), NOW))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("never set back");
  }

  @Test
  void a_clock_that_is_there_is_left_as_it_is() {
    file.drive(Optional.of(MARCH), Optional.empty(), NOW);
    file.makeIfMissing(NOW);

    assertThat(file.shown(NOW)).contains("2026-03-02 09:00:00");
  }

  @Test
  void a_time_is_understood_as_the_offices_own_unless_it_says_otherwise() {
    assertThat(OfficeClockFile.parse("2026-03-02T09:00")).isEqualTo(MARCH);
    assertThat(OfficeClockFile.parse("2026-03-02T09:00:00+09:00"))
        .isEqualTo(MARCH.minusSeconds(3600));
  }
}
