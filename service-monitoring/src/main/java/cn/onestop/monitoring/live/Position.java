package cn.onestop.monitoring.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a listener has been told; the id of its events.
///
/// What is told of a centre has one order, the same on every instance, so one place in it is
/// enough. The place is named by a mark that only this installation can make: a number would tell
/// how much goes on in offices that are none of the listener's business.
///
/// @param generation the generation of the view that its snapshot was read from
/// @param mark of the last change it was told of; [#BEGINNING] before any was known
record Position(int generation, String mark) {

  /// Nothing was known of the centre. From here nobody can be told what was missed.
  static final String BEGINNING = "0";

  private static final int LONGEST = 60;

  static Optional<Position> parse(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    int dot = text.indexOf('.');
    try {
      return dot < 0
          ? Optional.empty()
          : Optional.of(
              new Position(Integer.parseInt(text.substring(0, dot)), text.substring(dot + 1)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// As it is written on the wire.
  @Override
  public String toString() {
    return generation + "." + mark;
  }
}
