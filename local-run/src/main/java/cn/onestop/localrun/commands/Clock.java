package cn.onestop.localrun.commands;

import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.OfficeClockFile;
import java.time.Instant;
import java.util.Optional;

/// Drives the office's time, so that days pass in minutes; without wishes it only tells the time.
public final class Clock {
  private final CenterData data;
  private final Screen screen;

  public Clock(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  public void run(Optional<Instant> at, Optional<Double> speed) {
    var clock = new OfficeClockFile(data.officeClock());
    var now = Instant.now();
    if (at.isPresent() || speed.isPresent()) {
      clock.drive(at, speed, now);
    }
    screen.say("In the office it is " + clock.shown(now) + ".");
  }
}
