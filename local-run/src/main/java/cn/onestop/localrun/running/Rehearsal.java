package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.OfficeClockFile;
import cn.onestop.localrun.files.Tree;
import cn.onestop.localrun.prepared.PreparedPrograms;
import cn.onestop.localrun.processes.ProcessRecord;
import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Plays one start of newly built programs, on data of its own that is thrown away, but for the
/// logs of a rehearsal that went wrong. Each of them records what it loads and writes its start
/// cache when it ends. A recorded real start would serve as well, but then every end of a center
/// would take as long as this.
final class Rehearsal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// Writing a cache takes a processor and half a gigabyte for some seconds.
  private static final int AT_ONCE = 2;

  private static final int LOWEST_PORT = 20_000;
  private static final int HIGHEST_PORT = 30_000;
  private static final int PORTS_OF_A_CENTER = 200;

  private final PreparedPrograms prepared;
  private final Set<Program> recorded;
  private final Center center;
  private final List<Part> parts;
  private final Screen nothing = Screen.silent();
  private final StartUp startUp;
  private final Thread atCtrlC = new Thread(this::breakOff);
  private boolean wentWell;

  /// @param recorded the programs that have no cache yet
  Rehearsal(PreparedPrograms prepared, Set<Program> recorded) {
    this.prepared = prepared;
    this.recorded = recorded;
    this.center = new Center(emptyData(), freePorts());
    this.parts =
        center.topology().parts().stream()
            .filter(part -> recorded.contains(part.program()) || !part.program().isApplication())
            .toList();
    this.startUp = new StartUp(center, this::command, new Readiness(center)::answers, nothing);
    Runtime.getRuntime().addShutdownHook(atCtrlC);
  }

  private static CenterData emptyData() {
    try {
      var data = new CenterData(Files.createTempDirectory("center-rehearsal"));
      data.makeDirectories();
      return data;
    } catch (IOException e) {
      throw new Failure("No temporary directory can be made (" + e.getMessage() + ").", e);
    }
  }

  private static Topology freePorts() {
    for (int port = LOWEST_PORT; port < HIGHEST_PORT; port += PORTS_OF_A_CENTER) {
      var topology = Topology.on(port);
      if (Ports.allFree(topology)) {
        return topology;
      }
    }
    throw new Failure(
        "No free ports were found from %d to %d.".formatted(LOWEST_PORT, HIGHEST_PORT));
  }

  void play() {
    Secrets.make(center.data(), prepared);
    new OfficeClockFile(center.data().officeClock()).makeIfMissing(Instant.now());
    startUp.start(parts);
    new Stopping(center, PATIENCE, nothing).stop(parts, AT_ONCE);
    recorded.forEach(program -> prepared.of(program).keepRecording());
    wentWell = true;
  }

  private List<String> command(Part part) {
    var program = prepared.of(part.program());
    var arguments = new Launches(center).arguments(part);
    return recorded.contains(part.program()) ? program.record(arguments) : program.start(arguments);
  }

  private void breakOff() {
    startUp.breakOff();
    for (var part : parts) {
      center.process(part).ifPresent(ProcessRecord::kill);
    }
    if (wentWell) {
      Tree.delete(center.data().path());
    } else {
      center.data().forget();
    }
  }

  @Override
  public void close() {
    Hooks.remove(atCtrlC);
    breakOff();
  }
}
