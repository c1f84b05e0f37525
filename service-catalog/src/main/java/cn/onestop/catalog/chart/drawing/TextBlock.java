package cn.onestop.catalog.chart.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text broken into lines, measured without any font being there.
///
/// The width rule: characters of East Asian scripts and full-width forms take one em, as they do in
/// every Chinese font; Latin capitals and digits 0.65 em, small letters and punctuation 0.6 em.
/// Latin widths differ between fonts, and these are those of a wide one, so that a text never
/// leaves its box.
///
/// @param size of the font, in pixels
record TextBlock(List<String> lines, double size) {

  private static final double CAPITAL = 0.65;
  private static final double SMALL = 0.6;
  private static final double LINE = 1.4;

  TextBlock {
    lines = List.copyOf(lines);
  }

  /// Breaks `text` into as few lines as `widest` allows, of lengths as equal as can be. Lines break
  /// where Chinese typesetting lets them: none begins with a closing mark or ends with an opening
  /// one.
  static TextBlock wrap(String text, double size, double widest) {
    var fewest = broken(text, size, widest).size();
    var narrow = size;
    var wide = widest;
    while (wide - narrow > 1) {
      var middle = (narrow + wide) / 2;
      if (broken(text, size, middle).size() > fewest) {
        narrow = middle;
      } else {
        wide = middle;
      }
    }
    return new TextBlock(broken(text, size, wide), size);
  }

  /// Sets `parts` one after the other, each on a new line that does not fit beside the one before.
  static TextBlock join(List<String> parts, String between, double size, double widest) {
    List<String> lines = new ArrayList<>();
    for (var part : parts) {
      var longer = lines.isEmpty() ? part : lines.getLast() + between + part;
      if (!lines.isEmpty() && width(longer, size) <= widest) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.addAll(wrap(part, size, widest).lines());
      }
    }
    return new TextBlock(lines, size);
  }

  double width() {
    return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
  }

  double height() {
    return lines.size() * lineHeight();
  }

  double lineHeight() {
    return size * LINE;
  }

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(TextBlock::ems).sum() * size;
  }

  private static double ems(int character) {
    if (character >= 0x1100) {
      return 1;
    }
    return Character.isUpperCase(character) || Character.isDigit(character) ? CAPITAL : SMALL;
  }

  private static List<String> broken(String text, double size, double widest) {
    var breaks = BreakIterator.getLineInstance(Locale.CHINA);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    var from = breaks.first();
    for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      var piece = text.substring(from, to);
      if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > widest) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }
}
