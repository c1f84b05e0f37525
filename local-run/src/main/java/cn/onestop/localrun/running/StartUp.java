package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.processes.ProcessRecord;
import cn.onestop.localrun.topology.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/// Starts processes side by side, each as soon as those are ready that it waits for.
final class StartUp {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  private final Center center;
  private final Launches launches;
  private final Function<Part, List<String>> commands;
  private final Predicate<Part> isReady;
  private final Screen screen;
  private boolean brokenOff;

  /// @param commands how each process is started
  /// @param isReady when those that wait for it may go on
  StartUp(
      Center center,
      Function<Part, List<String>> commands,
      Predicate<Part> isReady,
      Screen screen) {
    this.center = center;
    this.launches = new Launches(center);
    this.commands = commands;
    this.isReady = isReady;
    this.screen = screen;
  }

  /// Returns when all of them are ready.
  void start(List<Part> parts) {
    InOrder.each(parts, Part::waitsFor, parts.size(), this::startAndAwait);
  }

  private void startAndAwait(Part part) {
    screen.progress(part.name(), "starting");
    var begun = Instant.now();
    var process = start(part);
    awaitReady(part, process, begun.plus(PATIENCE));
    screen.progress(
        part.name(), "ready in " + Screen.seconds(Duration.between(begun, Instant.now())));
  }

  private synchronized ProcessRecord start(Part part) {
    if (brokenOff) {
      throw new Failure("The start was broken off.");
    }
    return center
        .data()
        .processes()
        .start(
            part.name(),
            center.topology().port(part),
            commands.apply(part),
            launches.environment(part),
            center.data().log(part));
  }

  /// From now on nothing more is started.
  synchronized void breakOff() {
    brokenOff = true;
  }

  private void awaitReady(Part part, ProcessRecord process, Instant patienceEnds) {
    while (!isReady.test(part)) {
      if (!process.isRunning()) {
        throw new Failure(
            "%s ended while it was starting (%s): see %s."
                .formatted(part.name(), lastWords(part, process), center.data().log(part)));
      }
      if (Instant.now().isAfter(patienceEnds)) {
        throw new Failure(
            "%s was not ready after %d s: see %s."
                .formatted(part.name(), PATIENCE.toSeconds(), center.data().log(part)));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private String lastWords(Part part, ProcessRecord process) {
    try (var log = Files.newInputStream(center.data().log(part))) {
      log.skipNBytes(process.logFrom());
      return new String(log.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .reduce((_, last) -> last)
          .orElse("it said nothing");
    } catch (IOException | UncheckedIOException e) {
      return "its log cannot be read";
    }
  }
}
