package cn.onestop.ops;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Tools that are not part of the build. Where they are missing a check is left out and says so;
/// with `CI=true` that is a failure.
enum Tools {
  KUBECTL("kubectl", ".ci/run installs it into .ci/tools"),
  DOCKER_COMPOSE("docker-compose", "Debian: apt-get install docker-compose"),
  DCLINT("dclint", ".ci/run installs it into .ci/tools");

  private final String command;
  private final String remedy;

  Tools(String command, String remedy) {
    this.command = command;
    this.remedy = remedy;
  }

  Optional<Path> find() {
    var path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Stream.of(Project.file(".ci/tools/bin")),
            Stream.of(path.split(":")).filter(entry -> !entry.isEmpty()).map(Path::of))
        .map(directory -> directory.resolve(command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The tool, or the end of the test that needs it.
  String require() {
    var found = find();
    if (found.isEmpty()) {
      var left = "Left out, because there is no %s (%s).".formatted(command, remedy);
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(left);
      }
      System.err.println(left);
      assumeTrue(false, left);
    }
    return found.orElseThrow().toString();
  }
}
