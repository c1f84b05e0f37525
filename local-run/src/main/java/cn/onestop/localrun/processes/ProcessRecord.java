package cn.onestop.localrun.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process as it was started. The id alone would not do: after the process has ended, the system
/// may give its id to another program, which must never be signalled.
///
/// @param since when the system says the process began
/// @param logFrom where in its log this run begins
public record ProcessRecord(String name, long pid, int port, Instant since, long logFrom) {

  /// The system's clock may be set a little between the start and now.
  private static final Duration CLOCK_SET = Duration.ofSeconds(2);

  static ProcessRecord of(String name, long pid, int port, long logFrom) {
    var since = ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant());
    return new ProcessRecord(name, pid, port, since.orElseGet(Instant::now), logFrom);
  }

  /// The process itself, if it still runs.
  public Optional<ProcessHandle> running() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(this::beganWhenRecorded)
        .filter(handle -> !hasEndedUnnoticed());
  }

  public boolean isRunning() {
    return running().isPresent();
  }

  /// Asks it to end in order.
  public void terminate() {
    running().ifPresent(ProcessHandle::destroy);
  }

  /// Ends it at once, in the middle of whatever it does.
  public void kill() {
    running().ifPresent(ProcessHandle::destroyForcibly);
  }

  private boolean beganWhenRecorded(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(began -> Duration.between(since, began).abs().compareTo(CLOCK_SET) <= 0)
        .orElse(true);
  }

  /// In some containers nobody collects the exit of orphans: such a process is over, although the
  /// system still lists it.
  private boolean hasEndedUnnoticed() {
    var stat = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      var text = Files.exists(stat) ? Files.readString(stat) : "";
      int state = text.lastIndexOf(')') + 2;
      return state > 1 && state < text.length() && "ZX".indexOf(text.charAt(state)) >= 0;
    } catch (IOException gone) {
      return true;
    }
  }

  /// Memory in use, where the system tells.
  public Optional<Long> residentBytes() {
    var status = Path.of("/proc", String.valueOf(pid), "status");
    if (!Files.exists(status)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }
}
