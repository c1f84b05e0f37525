package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs a script as a person at a terminal does.
final class Script {
  private Script() {}

  /// What it printed, standard error among it, and its exit code.
  record Result(List<String> command, int exit, String text) {

    Result mustSucceed() {
      assertThat(exit).as("%s says:%n%s", command, text).isZero();
      return this;
    }
  }

  static Result run(Path script, List<String> words) {
    return run(script, words, Map.of());
  }

  static Result run(Path script, List<String> words, Map<String, String> environment) {
    var command = new ArrayList<String>();
    command.add(script.toString());
    command.addAll(words);
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(List.copyOf(command), process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
