package cn.onestop.catalog.chart.drawing;

import org.jspecify.annotations.Nullable;

/// A way from box to box.
///
/// @param branch whether it is another way than the regular one, and is dashed
record Line(
    String from, Side leaves, String to, Side enters, @Nullable TextBlock words, boolean branch) {

  /// Of a box.
  enum Side {
    TOP,
    BOTTOM,
    LEFT,
    RIGHT
  }

  /// The regular way: from above to below.
  static Line down(String from, String to, @Nullable TextBlock words) {
    return new Line(from, Side.BOTTOM, to, Side.TOP, words, false);
  }
}
