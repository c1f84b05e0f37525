package cn.onestop.time.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
  private static final Instant BASE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path folder;
  private final AtomicReference<Instant> system = new AtomicReference<>(START);

  @Test
  void system_time_comes_in_whole_milliseconds() {
    var clock = OfficeClock.of(() -> Instant.parse("2026-03-02T01:00:00.123456789Z"));
    assertThat(clock.now()).isEqualTo("2026-03-02T01:00:00.123Z");
    var now = OfficeClock.system().now();
    assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void a_hand_set_clock_stands_until_it_is_set_and_never_goes_back() {
    var clock = new HandSetClock(BASE.plusNanos(1));
    assertThat(clock.now()).isEqualTo(BASE);
    clock.advance(Duration.ofDays(1));
    assertThat(clock.now()).isEqualTo("2026-03-03T01:00:00Z");
    assertThatThrownBy(() -> clock.set(BASE)).isInstanceOf(IllegalArgumentException.class);
    assertThat(clock.now()).isEqualTo("2026-03-03T01:00:00Z");
  }

  @Test
  void a_driven_clock_runs_from_its_base_at_its_speed() throws IOException {
    var clock = driven(new ClockDrive(BASE, START, 60));
    assertThat(clock.now()).isEqualTo(BASE);
    system.set(START.plusSeconds(60));
    assertThat(clock.now()).isEqualTo(BASE.plus(Duration.ofHours(1)));
  }

  @Test
  void a_process_started_later_has_the_same_time() throws IOException {
    var first = driven(new ClockDrive(BASE, START, 1440));
    system.set(START.plusMillis(1234));
    assertThat(new DrivenClock(folder.resolve("clock.json"), system::get).now())
        .isEqualTo(first.now());
  }

  @Test
  void a_changed_file_drives_on_and_never_back() throws IOException {
    var clock = driven(new ClockDrive(BASE, START, 60));
    system.set(START.plusSeconds(60));
    var before = clock.now();
    write(new ClockDrive(BASE, system.get(), 60).json());
    assertThat(clock.now()).isEqualTo(before);
    system.set(system.get().plusSeconds(30));
    assertThat(clock.now()).isEqualTo(before);
    system.set(system.get().plusSeconds(31));
    assertThat(clock.now()).isEqualTo(before.plusSeconds(60));
    write(new ClockDrive(before.plusSeconds(3600), system.get(), 0).json());
    assertThat(clock.now()).isEqualTo(before.plusSeconds(3600));
    system.set(system.get().plusSeconds(600));
    assertThat(clock.now()).isEqualTo(before.plusSeconds(3600));
  }

  @Test
  void a_broken_or_missing_file_leaves_the_drive_as_it_was() throws IOException {
    var clock = driven(new ClockDrive(BASE, START, 1));
    write("{\"base\":");
    system.set(START.plusSeconds(1));
    assertThat(clock.now()).isEqualTo(BASE.plusSeconds(1));
    Files.delete(folder.resolve("clock.json"));
    system.set(START.plusSeconds(2));
    assertThat(clock.now()).isEqualTo(BASE.plusSeconds(2));
    write(new ClockDrive(BASE, START, 100).json());
    assertThat(clock.now()).isEqualTo(BASE.plusSeconds(200));
  }

  @Test
  void a_clock_does_not_start_without_its_file() throws IOException {
    var file = folder.resolve("none.json");
    assertThatThrownBy(() -> new DrivenClock(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.json");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> new DrivenClock(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void a_drive_reads_back_in_any_order_and_layout() {
    var drive = new ClockDrive(BASE, START, 2.5);
    assertThat(ClockDrive.parse(drive.json())).isEqualTo(drive);
    assertThat(
            ClockDrive.parse(
                """
                {
                  "speed" : 2.5,
                  "start" : "2026-11-23T08:00:00Z",
                  "base" : "2026-03-02T01:00:00Z"
                }
                """))
        .isEqualTo(drive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"base\":\"2026-03-02T01:00:00Z\",\"start\":\"2026-11-23T08:00:00Z\"}",
        "{\"base\":\"2026-03-02\",\"start\":\"2026-11-23T08:00:00Z\",\"speed\":1}",
        "{\"base\":\"2026-03-02T01:00:00Z\",\"start\":\"2026-11-23T08:00:00Z\",\"speed\":-1}",
        "{\"base\":\"2026-03-02T01:00:00Z\",\"start\":\"2026-11-23T08:00:00Z\",\"speed\":\"fast\"}",
        "{\"base\":\"2026-03-02T01:00:00Z\",\"start\":\"2026-11-23T08:00:00Z\",\"speed\":1,\"speed\":2}",
        "{\"base\":\"2026-03-02T01:00:00Z\",\"start\":\"2026-11-23T08:00:00Z\",\"speed\":1,\"x\":2}"
      })
  void nonsense_drives_nothing(String json) {
    assertThatThrownBy(() -> ClockDrive.parse(json)).isInstanceOf(IllegalArgumentException.class);
  }

  private DrivenClock driven(ClockDrive drive) throws IOException {
    write(drive.json());
    return new DrivenClock(folder.resolve("clock.json"), system::get);
  }

  private void write(String json) throws IOException {
    var next = Files.writeString(folder.resolve("clock.json.next"), json);
    Files.move(
        next,
        folder.resolve("clock.json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
