package cn.onestop.catalog.chart.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that has its place in the drawing.
///
/// @param step the id in the table of the step that it shows, if it shows one
/// @param marked whether something is wrong with it
record Box(
    String id,
    Shape shape,
    double width,
    double height,
    List<TextBlock> texts,
    @Nullable String step,
    boolean marked) {

  /// Each kind has a form of its own, so that nothing hangs on colour.
  enum Shape {
    /// 开始、结束: rounded.
    TERMINAL,
    /// 环节: a rectangle.
    STEP,
    /// 村（社区）办理: a rectangle with a second line inside.
    VILLAGE_STEP,
    /// 特别程序: a rectangle with lines down its sides.
    SPECIAL,
    /// Where ways part: a diamond.
    CHOICE,
    /// Where things are done at the same time, from and to: a bar.
    BAR
  }

  Box {
    texts = List.copyOf(texts);
  }

  double textHeight() {
    return texts.stream().mapToDouble(TextBlock::height).sum();
  }
}
