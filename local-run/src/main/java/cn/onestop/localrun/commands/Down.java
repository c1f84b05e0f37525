package cn.onestop.localrun.commands;

import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.running.Stopping;

/// Stops everything in order.
public final class Down {
  private final CenterData data;
  private final Screen screen;

  public Down(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  public void run() {
    if (data.settings().isEmpty()) {
      screen.say("No center was ever started in " + data.path() + ".");
      return;
    }
    try (var _ = data.lock()) {
      var center = Center.on(data);
      boolean ran = !center.running().isEmpty();
      new Stopping(center, screen).stop(center.topology().parts());
      screen.say(
          ran
              ? "The center is stopped; ./center up goes on from here."
              : "The center was not running.");
    }
  }
}
