package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.topology.Part;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarFile;

/// A terminal that stays with the center. Ctrl-C in it stops everything in order.
public final class Foreground {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final String OWN_PACKAGES = "cn/onestop/localrun/";
  private static final String CLASS = ".class";

  private final Center center;
  private final Screen screen;

  public Foreground(Center center, Screen screen) {
    this.center = center;
    this.screen = screen;
  }

  /// Returns when the center has been stopped from elsewhere.
  public void stay() {
    loadEverything();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> new Stopping(center, screen).stop(center.topology().parts())));
    Set<Part> running = new HashSet<>(center.running());
    while (!running.isEmpty()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      var now = new HashSet<>(center.running());
      running.removeAll(now);
      running.forEach(this::tellEnd);
      running = now;
    }
    screen.note("The center has been stopped.");
  }

  private void tellEnd(Part part) {
    if (center.process(part).isPresent()) {
      screen.progress(
          part.name(), "was killed or gave up; ./center up in another terminal starts it again");
    }
  }

  /// A new build replaces the jar under this program while it waits; what it needs for stopping has
  /// to be loaded by then.
  private static void loadEverything() {
    try {
      var own =
          Path.of(Foreground.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(own)) {
        return;
      }
      try (var jar = new JarFile(own.toFile())) {
        for (var entry : jar.stream().toList()) {
          var name = entry.getName();
          if (name.startsWith(OWN_PACKAGES) && name.endsWith(CLASS) && !name.contains("-info")) {
            Class.forName(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
          }
        }
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException e) {
      throw new Failure("This program cannot be read (" + e.getMessage() + ").", e);
    }
  }
}
