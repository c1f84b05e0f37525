package cn.onestop.localrun.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessDirectoryTest {

  @TempDir private Path directory;

  @Test
  void a_process_is_found_again_until_it_is_killed_and_remembered_until_it_is_forgotten() {
    var processes = new ProcessDirectory(directory);
    var started =
        processes.start(
            "sleeper", 9000, List.of("sleep", "600"), Map.of(), directory.resolve("sleeper.log"));

    assertThat(processes.isRunning("sleeper")).isTrue();
    assertThat(processes.find("sleeper")).contains(started);

    started.kill();
    await().until(() -> !processes.isRunning("sleeper"));
    assertThat(processes.find("sleeper")).as("it was not stopped on purpose").isPresent();

    processes.forget("sleeper");
    assertThat(processes.find("sleeper")).isEmpty();
  }

  @Test
  void an_id_that_went_to_another_process_is_not_taken_for_ours() {
    var self = ProcessHandle.current();
    var ours = ProcessRecord.of("self", self.pid(), 9000, 0);
    var older = new ProcessRecord("self", self.pid(), 9000, ours.since().minusSeconds(60), 0);

    assertThat(ours.isRunning()).isTrue();
    assertThat(older.isRunning()).isFalse();
  }

  @Test
  void a_run_knows_where_its_part_of_the_log_begins() throws Exception {
    var log = directory.resolve("echo.log");
    Files.writeString(log, "ready before\n");

    var started =
        new ProcessDirectory(directory)
            .start("echo", 9000, List.of("echo", "ready now"), Map.of(), log);

    await().until(() -> Files.readString(log).contains("ready now"));
    assertThat(Files.readString(log).substring((int) started.logFrom())).isEqualTo("ready now\n");
  }
}
