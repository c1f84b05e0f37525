package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What README tells people to type, typed.
class ReadmeIT {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final RunningCenter center = RunningCenter.get();

  @TempDir private Path directory;

  @Test
  void the_walk_through_works_as_it_is_written() throws Exception {
    var script =
        Files.writeString(
            directory.resolve("walk.sh"), "set -euo pipefail\n" + here(walkThrough()));

    var walked = Script.run(Path.of("bash"), List.of(script.toString())).mustSucceed();

    assertThat(walked.text())
        .contains(
            "\"receiptCode\"",
            "\"state\":\"DELIVERED\"",
            "\"followCode\"",
            "\"NOT_TOLD_AT_ONCE\"",
            "Nothing differs.")
        .doesNotContain("urn:onestop:problem");
  }

  private static String walkThrough() throws Exception {
    var readme = Files.readString(HOME.resolve("README.md"));
    var from = readme.indexOf("```bash\n", readme.indexOf("## Try it")) + "```bash\n".length();
    return readme.substring(from, readme.indexOf("```", from));
  }

  /// At this center instead of the default one; it goes on running for the other stories.
  private String here(String walk) {
    var centerHere = "%s $1 --data %s".formatted(HOME.resolve("center"), center.data().path());
    return walk.lines()
        .filter(line -> !line.equals("./center up --detach") && !line.equals("./center down"))
        .map(line -> line.replaceAll("\\./center (\\w+( \\w+)?)", centerHere))
        .map(line -> line.replace("http://127.0.0.1:8080", center.visitor().address().toString()))
        .collect(Collectors.joining("\n", "", "\nprintf '%s' \"$filed\"\n"));
  }
}
