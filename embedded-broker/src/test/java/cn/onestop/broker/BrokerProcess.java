package cn.onestop.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A broker in a process of its own, as `./center` starts it, so that it can be killed.
record BrokerProcess(Process process, Path errors) implements AutoCloseable {

  static BrokerProcess start(Path data, int port, int controllerPort) throws IOException {
    var errors = Files.createTempFile("broker", ".err");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedBrokerProcess.class.getName(),
            "--port",
            String.valueOf(port),
            "--controller-port",
            String.valueOf(controllerPort),
            "--data",
            data.toString());
    return new BrokerProcess(
        new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  /// Reads its output up to the line that says it takes records; answers with the address in it.
  String awaitReady() throws IOException {
    var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).lines().iterator();
    while (output.hasNext()) {
      var line = output.next();
      if (line.startsWith("ready ")) {
        return line.substring("ready ".length());
      }
    }
    throw new AssertionError("the broker ended before it was ready: " + errorText());
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  String errorText() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(errors);
  }
}
