package cn.onestop.localrun.commands;

import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.processes.ProcessRecord;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.running.Probes;
import cn.onestop.localrun.running.Readiness;
import cn.onestop.localrun.topology.Part;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What runs, where, since when, and how it is.
public final class Status {
  private static final String ROW = "%-20s %-12s %6s  %-19s  %8s  %8s  %s";
  private static final String NONE = "-";
  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /// How far a process has come.
  enum State {
    /// It takes work.
    READY("ready"),
    /// It runs and does not take work, not yet or not at the moment.
    STARTING("starting"),
    /// It was stopped, or never started.
    NOT_RUNNING("not running"),
    /// It ended without having been stopped.
    KILLED("killed");

    private final String word;

    State(String word) {
      this.word = word;
    }
  }

  /// One process, looked at.
  record Line(Part part, int port, State state, Optional<ProcessRecord> process, String health) {

    String text() {
      var running = process.filter(_ -> state == State.READY || state == State.STARTING);
      return ROW.formatted(
          part.name(),
          state.word,
          port,
          running.map(ProcessRecord::since).map(SINCE::format).orElse(NONE),
          running.map(it -> String.valueOf(it.pid())).orElse(NONE),
          running.flatMap(ProcessRecord::residentBytes).map(Status::megabytes).orElse(NONE),
          health);
    }
  }

  private final CenterData data;
  private final Screen screen;

  public Status(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  public void run() {
    if (data.settings().isEmpty()) {
      screen.say("No center was ever started in " + data.path() + ".");
      return;
    }
    var center = Center.on(data);
    var lines = look(center);
    screen.say("The center at %s, data in %s".formatted(center.topology().gateway(), data.path()));
    screen.say("");
    screen.say(ROW.formatted("NAME", "STATE", "PORT", "SINCE", "PID", "MEMORY", "HEALTH"));
    lines.stream().map(Line::text).forEach(screen::say);
    screen.say("");
    screen.say(
        "%d of %d ready, %s in all"
            .formatted(
                lines.stream().filter(line -> line.state() == State.READY).count(),
                lines.size(),
                megabytes(memory(lines))));
  }

  private static List<Line> look(Center center) {
    var readiness = new Readiness(center);
    var probes = new Probes(center);
    List<Future<Line>> looks;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      looks =
          center.topology().parts().stream()
              .map(part -> threads.submit(() -> look(center, part, readiness, probes)))
              .toList();
    }
    return looks.stream().map(Future::resultNow).toList();
  }

  private static Line look(Center center, Part part, Readiness readiness, Probes probes) {
    var process = center.process(part);
    int port = center.topology().port(part);
    if (process.isEmpty()) {
      return new Line(part, port, State.NOT_RUNNING, process, NONE);
    }
    if (!process.get().isRunning()) {
      return new Line(part, port, State.KILLED, process, NONE);
    }
    var state = readiness.isReady(part) ? State.READY : State.STARTING;
    return new Line(part, port, state, process, probes.health(part));
  }

  private static long memory(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.process().stream())
        .filter(ProcessRecord::isRunning)
        .flatMap(process -> process.residentBytes().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
