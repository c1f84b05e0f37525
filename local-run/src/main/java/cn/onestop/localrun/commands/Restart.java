package cn.onestop.localrun.commands;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.prepared.Installation;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.running.Starting;
import cn.onestop.localrun.running.Stopping;
import cn.onestop.localrun.topology.Part;
import java.util.List;

/// Stops one process in order, if it runs, and starts it from what is built now.
public final class Restart {
  private final Installation installation;
  private final CenterData data;
  private final Screen screen;

  public Restart(Installation installation, CenterData data, Screen screen) {
    this.installation = installation;
    this.data = data;
    this.screen = screen;
  }

  public void run(String name) {
    try (var _ = data.lock()) {
      var center = Center.on(data);
      var part = center.topology().part(name);
      requireNeeded(center, part);
      new Stopping(center, screen).stop(List.of(part));
      new Starting(installation, screen, true).start(center, List.of(part));
    }
  }

  private static void requireNeeded(Center center, Part part) {
    for (var missing : center.missing()) {
      if (part.waitsFor(missing)) {
        throw new Failure(
            "%s needs the %s, which does not run: ./center up starts what is missing."
                .formatted(part.name(), missing.name()));
      }
    }
  }
}
