package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.OfficeClockFile;
import cn.onestop.localrun.prepared.Installation;
import cn.onestop.localrun.prepared.Preparation;
import cn.onestop.localrun.prepared.PreparedPrograms;
import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/// Everything between the wish to run some processes and their being ready. If it does not come to
/// that, none of them is left behind.
public final class Starting {
  private final Installation installation;
  private final Screen screen;
  private final boolean withStartCaches;

  /// @param withStartCaches whether to make the caches that are missing
  public Starting(Installation installation, Screen screen, boolean withStartCaches) {
    this.installation = installation;
    this.screen = screen;
    this.withStartCaches = withStartCaches;
  }

  public void start(Center center, List<Part> parts) {
    center.data().requireSpace();
    Ports.requireFree(center.topology(), parts);
    center.data().makeDirectories();
    var prepared = new Preparation(installation, screen).unpack();
    Secrets.make(center.data(), prepared);
    new OfficeClockFile(center.data().officeClock()).makeIfMissing(Instant.now());
    if (withStartCaches) {
      makeStartCaches(prepared, parts);
    }
    startAll(center, parts, prepared);
  }

  /// A start without caches is slower and otherwise the same, so nothing here may prevent it.
  private void makeStartCaches(PreparedPrograms prepared, List<Part> parts) {
    var lacking = EnumSet.noneOf(Program.class);
    parts.stream()
        .map(Part::program)
        .filter(program -> prepared.of(program).lacksCache())
        .forEach(lacking::add);
    if (lacking.isEmpty()) {
      return;
    }
    screen.progress(
        "preparing",
        "start caches for %d programs, once after each build".formatted(lacking.size()));
    var begun = Instant.now();
    try (var rehearsal = new Rehearsal(prepared, lacking)) {
      rehearsal.play();
      screen.progress(
          "preparing", "done in " + Screen.seconds(Duration.between(begun, Instant.now())));
    } catch (Failure noCaches) {
      screen.progress("preparing", "no start caches this time: " + noCaches.getMessage());
    }
  }

  private void startAll(Center center, List<Part> parts, PreparedPrograms prepared) {
    var launches = new Launches(center);
    var startUp =
        new StartUp(
            center,
            part -> prepared.of(part.program()).start(launches.arguments(part)),
            new Readiness(center)::isReady,
            screen);
    var stopping = new Stopping(center, screen);
    var atCtrlC =
        new Thread(() -> {
          startUp.breakOff();
          stopping.stop(parts);
        });
    Runtime.getRuntime().addShutdownHook(atCtrlC);
    try {
      startUp.start(parts);
    } catch (Failure failure) {
      stopping.stop(parts);
      throw failure;
    } finally {
      Hooks.remove(atCtrlC);
    }
  }
}
