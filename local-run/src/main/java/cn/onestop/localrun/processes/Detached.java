package cn.onestop.localrun.processes;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a process that goes on when this one ends, when its terminal is closed, and when Ctrl-C
/// is pressed in it. Java alone cannot: its children belong to the process group that Ctrl-C goes
/// to.
final class Detached {

  /// Job control gives the new process a group of its own; `nohup` lets it outlive the terminal.
  private static final String SCRIPT =
      """
      set -m
      log=$1
      shift
      nohup "$@" </dev/null >>"$log" 2>&1 &
      echo $!
      """;

  private Detached() {}

  /// Answers with the process id. The process works in the directory of its log, where it may leave
  /// what helps to understand its end.
  static long start(List<String> command, Map<String, String> environment, Path log) {
    var bash = new ArrayList<>(List.of("bash", "-c", SCRIPT, "center", log.toString()));
    bash.addAll(command);
    var builder =
        new ProcessBuilder(bash)
            .directory(log.toAbsolutePath().resolveSibling(".").normalize().toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      return Long.parseLong(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim());
    } catch (IOException | NumberFormatException e) {
      throw new Failure(
          "The process %s could not be started (%s); see %s."
              .formatted(command.getFirst(), e.getMessage(), log),
          e);
    }
  }
}
