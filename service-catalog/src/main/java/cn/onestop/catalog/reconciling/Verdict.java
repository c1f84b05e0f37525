package cn.onestop.catalog.reconciling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a line was decided, by whom and when.
///
/// @param into the line it is merged into
/// @param department that is to exercise what is adopted
/// @param code what is adopted gets, where the guide list has none for it
/// @param reason reference of the written reason
public record Verdict(
    String line,
    LineDecision decision,
    @Nullable String into,
    @Nullable String department,
    @Nullable String code,
    String by,
    Instant at,
    @Nullable String reason) {

  /// What somebody wants a line decided as.
  public record Ruling(
      LineDecision decision,
      @Nullable String into,
      @Nullable String department,
      @Nullable String code) {}
}
