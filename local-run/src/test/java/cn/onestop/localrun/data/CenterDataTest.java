package cn.onestop.localrun.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CenterDataTest {

  @TempDir private Path directory;

  @Test
  void a_nearly_full_disk_is_refused_with_how_much_is_needed() {
    var data = new CenterData(directory);

    assertThatThrownBy(() -> data.requireSpace(100L << 20))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("100 MB")
        .hasMessageContaining("2048");
    assertThatCode(() -> data.requireSpace(100L << 30)).doesNotThrowAnyException();
  }

  @Test
  void only_one_command_at_a_time_starts_or_stops_processes() {
    var data = new CenterData(directory);

    try (var _ = data.lock()) {
      assertThatThrownBy(data::lock).isInstanceOf(Failure.class);
    }
    assertThatCode(() -> data.lock().close()).doesNotThrowAnyException();
  }

  @Test
  void a_directory_that_is_no_centers_is_never_cleared() throws IOException {
    var mine = Files.createDirectories(directory.resolve("store")).resolve("letter.txt");
    Files.writeString(mine, "mine");

    assertThatThrownBy(() -> new CenterData(directory).clear()).isInstanceOf(Failure.class);
    assertThat(mine).exists();
  }

  @Test
  void beginning_anew_forgets_everything_of_the_center_and_nothing_else() throws IOException {
    var data = new CenterData(directory);
    data.makeDirectories();
    data.settings(CenterSettings.of(directory, Topology.on(9000), Optional.empty()));
    var mine = Files.writeString(directory.resolve("letter.txt"), "mine");

    data.clear();

    assertThat(data.settings()).isEmpty();
    assertThat(data.logs()).doesNotExist();
    assertThat(mine).exists();
  }
}
