package cn.onestop.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A store in a JVM of its own, as `local-run` starts it.
final class StoreProcess implements AutoCloseable {
  private final Process process;
  private final String uri;

  private StoreProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  static StoreProcess start(Path file, String... options) {
    var process = launch(file, options);
    try {
      var line = process.inputReader().readLine();
      if (line == null || !line.startsWith("ready ")) {
        throw new IllegalStateException("not ready: " + errorsOf(process));
      }
      return new StoreProcess(process, line.substring("ready ".length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts it without waiting, for tests of what it says when it cannot serve.
  static Process launch(Path file, String... options) {
    var all = new ArrayList<>(List.of("--port", "0", "--data", file.toString()));
    all.addAll(List.of(options));
    return run(all);
  }

  static Process run(List<String> arguments) {
    var command = new ArrayList<>(command());
    command.addAll(arguments);
    return start(command);
  }

  static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx512m",
        "-XX:MaxDirectMemorySize=128m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        EmbeddedStoreProcess.class.getName());
  }

  static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String errorsOf(Process process) {
    return String.join("\n", new BufferedReader(process.errorReader()).lines().toList());
  }

  String uri() {
    return uri;
  }

  Process process() {
    return process;
  }

  void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  int waitForEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the store does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Ends it by SIGTERM.
  @Override
  public void close() {
    process.destroy();
    waitForEnd();
  }
}
