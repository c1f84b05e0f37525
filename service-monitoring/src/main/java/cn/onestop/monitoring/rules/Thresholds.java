package cn.onestop.monitoring.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The moments at which one matter reaches each level if it is still open then. A moment that lies
/// past the known calendars is absent, never guessed.
///
/// @param rulesVersion the version of the rules they were counted by
public record Thresholds(
    int rulesVersion, @Nullable Instant warning, @Nullable Instant yellow, @Nullable Instant red) {

  /// When `level` is reached.
  public @Nullable Instant at(Level level) {
    return switch (level) {
      case WARNING -> warning;
      case YELLOW -> yellow;
      case RED -> red;
    };
  }

  /// The first moment that is known.
  public @Nullable Instant first() {
    for (Level level : Level.values()) {
      Instant moment = at(level);
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }
}
