package cn.onestop.localrun;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// What the person at the keyboard sees. Results go to standard output; how the work comes along
/// goes to standard error, so that a result can be piped on.
public final class Screen {
  private final PrintStream results;
  private final PrintStream progress;

  public Screen(PrintStream results, PrintStream progress) {
    this.results = results;
    this.progress = progress;
  }

  /// Shows nothing.
  public static Screen silent() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Screen(nowhere, nowhere);
  }

  public void say(String line) {
    results.println(line);
  }

  /// One step of one process.
  public void progress(String name, String step) {
    progress.printf("  %-20s %s%n", name, step);
  }

  public void note(String line) {
    progress.println(line);
  }

  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
