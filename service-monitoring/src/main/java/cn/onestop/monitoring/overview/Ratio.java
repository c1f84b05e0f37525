package cn.onestop.monitoring.overview;

import org.jspecify.annotations.Nullable;

/// A ratio with what it is made of, so that nobody has to trust it.
///
/// @param value absent as long as there is nothing to divide by
public record Ratio(long numerator, long denominator, @Nullable Double value) {

  private static final double PLACES = 10_000;

  static Ratio of(long numerator, long denominator) {
    return new Ratio(
        numerator,
        denominator,
        denominator == 0 ? null : Math.round(numerator * PLACES / denominator) / PLACES);
  }
}
