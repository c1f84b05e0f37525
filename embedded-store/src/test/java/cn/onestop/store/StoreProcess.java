package cn.onestop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A store in a JVM of its own, as `local-run` starts it.
final class StoreProcess implements AutoCloseable {
  private final Process process;
  private final Path errors;

  private StoreProcess(List<String> command) {
    try {
      // To a file, for the pipes of a process are closed when it is destroyed.
      errors = Files.createTempFile("store", ".err");
      errors.toFile().deleteOnExit();
      process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts one and waits until it serves or ends.
  static StoreProcess on(Path file, String... options) {
    var arguments = new ArrayList<>(List.of("--port", "0", "--data", file.toString()));
    arguments.addAll(Arrays.asList(options));
    return with(arguments);
  }

  static StoreProcess with(List<String> arguments) {
    return with(List.of(), arguments);
  }

  /// @param wrapper runs the command that follows it
  static StoreProcess with(List<String> wrapper, List<String> arguments) {
    var command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-XX:MaxDirectMemorySize=128m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedStoreProcess.class.getName()));
    command.addAll(arguments);
    return new StoreProcess(command);
  }

  /// Where it serves, once it says so.
  String uri() {
    try {
      var line = process.inputReader().readLine();
      if (line == null || !line.startsWith("ready ")) {
        throw new IllegalStateException("it does not serve: " + errors());
      }
      return line.substring("ready ".length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /// Ends it at once, as a power cut would but for what the system still holds.
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /// Ends it by SIGTERM.
  int end() {
    process.destroy();
    return exitCode();
  }

  /// Asks it to end and does not wait.
  void askToEnd() {
    process.destroy();
  }

  @Override
  public void close() {
    end();
  }

  /// Waits for its end.
  int exitCode() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the store does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String errors() {
    try {
      return Files.readString(errors).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
