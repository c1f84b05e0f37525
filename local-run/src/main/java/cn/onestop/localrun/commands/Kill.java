package cn.onestop.localrun.commands;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.processes.ProcessRecord;
import cn.onestop.localrun.running.Center;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Ends one process by SIGKILL, as a failure would, to try out what happens.
public final class Kill {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final CenterData data;
  private final Screen screen;

  public Kill(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  public void run(String name) {
    var center = Center.on(data);
    var process =
        center
            .process(center.topology().part(name))
            .filter(ProcessRecord::isRunning)
            .orElseThrow(
                () -> new Failure(name + " does not run: ./center status says what does."));
    process.kill();
    while (process.isRunning()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    screen.say(
        "%s (process %d) is killed; ./center restart %s or ./center up starts it again."
            .formatted(name, process.pid(), name));
  }
}
