package cn.onestop.time.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.regex.Pattern;

/// How a driven clock runs: office now = base + (system now − start) × speed.
///
/// @param base the office's time at `start`
/// @param start the system's time from which it runs
/// @param speed 1 is real time, 0 stands still; never negative
public record ClockDrive(Instant base, Instant start, double speed) {
  private static final Pattern FIELD =
      Pattern.compile("\\s*\"(base|start|speed)\"\\s*:\\s*(?:\"([^\"]*)\"|([0-9.eE+-]+))\\s*");

  public ClockDrive {
    if (!(speed >= 0 && speed <= 1_000_000)) {
      throw new IllegalArgumentException("Speed must be between 0 and 1000000, not " + speed);
    }
  }

  /// Office time at a moment of the system.
  public Instant at(Instant system) {
    double passed = (double) (system.toEpochMilli() - start.toEpochMilli()) * speed;
    return Instant.ofEpochMilli(base.toEpochMilli() + Math.round(passed));
  }

  /// Reads `{"base":"2026-03-02T01:00:00Z","start":"2026-11-23T08:00:00Z","speed":60}`.
  public static ClockDrive parse(String json) {
    var text = json.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw new IllegalArgumentException("Not an object with base, start and speed: " + text);
    }
    var fields = new HashMap<String, String>();
    for (var part : text.substring(1, text.length() - 1).split(",", -1)) {
      var field = FIELD.matcher(part);
      if (!field.matches()) {
        throw new IllegalArgumentException("Not one of base, start, speed: " + part.strip());
      }
      var quoted = field.group(2);
      var value = quoted == null ? field.group(3) : quoted;
      if (fields.put(field.group(1), value) != null) {
        throw new IllegalArgumentException("Twice: " + field.group(1));
      }
    }
    return new ClockDrive(instant(fields, "base"), instant(fields, "start"), number(fields));
  }

  public String json() {
    return "{\"base\":\"%s\",\"start\":\"%s\",\"speed\":%s}".formatted(base, start, speed);
  }

  private static Instant instant(HashMap<String, String> fields, String name) {
    try {
      return Instant.parse(fields.getOrDefault(name, ""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + " is no moment like 2026-03-02T01:00:00Z: " + fields.get(name), e);
    }
  }

  private static double number(HashMap<String, String> fields) {
    try {
      return Double.parseDouble(fields.getOrDefault("speed", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("speed is no number: " + fields.get("speed"), e);
    }
  }
}
