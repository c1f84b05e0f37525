package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.chart.drawing.Placed.PlacedBox;
import cn.onestop.catalog.chart.drawing.Placed.PlacedLine;
import cn.onestop.catalog.chart.drawing.Placed.Point;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a drawing as an SVG document.
final class SvgSheet {

  /// Printed, the chart fills the sheet and never runs over onto a second one.
  static final String STYLE =
      "@page{size:A4 portrait;margin:12mm}@media print{svg{width:100%;height:100%}}";

  private static final String FONTS =
      "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif";
  private static final double NARROWEST = 420;
  private static final double TITLE_SIZE = 20;
  private static final double LINE_SIZE = 13;
  private static final double MARGIN = 16;
  private static final double BASELINE = 1.05;
  private static final String ARROW = "onestop-arrow";

  static String styleHash() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final Heading heading;
  private final String description;
  private final StringBuilder svg = new StringBuilder();

  SvgSheet(Heading heading, String description) {
    this.heading = heading;
    this.description = description;
  }

  String write(Placed drawing) {
    var width = Math.max(drawing.width(), NARROWEST) + 2 * MARGIN;
    var title = TextBlock.wrap(heading.title(), TITLE_SIZE, width - 2 * MARGIN);
    var below = MARGIN + title.height();
    var lines =
        heading.lines().stream().map(line -> TextBlock.wrap(line, LINE_SIZE, width)).toList();
    var top = below + lines.stream().mapToDouble(TextBlock::height).sum() + MARGIN / 2;
    var legend = TextBlock.wrap(legend(drawing), LINE_SIZE, width - 2 * MARGIN);
    var bottom = top + drawing.height() + MARGIN / 2;
    open(width, bottom + legend.height() + MARGIN);
    var middle = width / 2;
    text(title, middle, MARGIN, true);
    for (var line : lines) {
      text(line, middle, below, false);
      below += line.height();
    }
    svg.append(
        "<g transform=\"translate(%s %s)\">"
            .formatted(number((width - drawing.width()) / 2), number(top)));
    drawing.lines().forEach(this::line);
    drawing.boxes().forEach(this::box);
    drawing.lines().forEach(this::words);
    svg.append("</g>");
    text(legend, middle, bottom, false);
    return svg.append("</g></svg>").toString();
  }

  /// What the forms mean, of those that are there.
  private static String legend(Placed drawing) {
    var shapes = drawing.boxes().stream().map(PlacedBox::box).map(Box::shape).distinct().toList();
    var meanings = new StringBuilder("实线为正常流程");
    if (drawing.lines().stream().anyMatch(placed -> placed.line().branch())) {
      meanings.append("，虚线为分支");
    }
    if (shapes.contains(Box.Shape.VILLAGE_STEP)) {
      meanings.append("，双线框由村（社区）办理");
    }
    if (shapes.contains(Box.Shape.BAR)) {
      meanings.append("，粗横线之间同时办理");
    }
    return meanings.toString();
  }

  private void open(double width, double height) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
        role="img" aria-labelledby="chart-title chart-desc" lang="zh-CN">\
        <title id="chart-title">%3$s</title><desc id="chart-desc">%4$s</desc>\
        <style>%5$s</style>\
        <defs><marker id="%6$s" viewBox="0 0 10 8" refX="10" refY="4" markerWidth="10" \
        markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">\
        <path d="M0 0L10 4L0 8z" fill="#000"/></marker></defs>\
        <rect width="100%%" height="100%%" fill="#fff"/>\
        <g font-family="%7$s" fill="none" stroke="#000" stroke-width="1.5">\
        """
            .formatted(
                number(width),
                number(height),
                escaped(heading.title()),
                escaped(description),
                STYLE,
                ARROW,
                FONTS));
  }

  private void line(PlacedLine placed) {
    var path =
        placed.points().stream()
            .map(point -> number(point.x()) + " " + number(point.y()))
            .collect(Collectors.joining("L", "M", ""));
    svg.append(
        "<path d=\"%s\"%s marker-end=\"url(#%s)\"/>"
            .formatted(path, placed.line().branch() ? " stroke-dasharray=\"5 3\"" : "", ARROW));
  }

  private void words(PlacedLine placed) {
    var words = placed.line().words();
    var at = placed.wordsAt();
    if (words != null && at != null) {
      text(words, at.x() + words.width() / 2, at.y(), false);
    }
  }

  private void box(PlacedBox placed) {
    var box = placed.box();
    var step = box.step();
    svg.append(step == null ? "<g>" : "<g data-step=\"%s\">".formatted(escaped(step)));
    shape(box, placed.at());
    var y = placed.at().y() + (box.height() - box.textHeight()) / 2;
    for (var text : box.texts()) {
      text(text, placed.at().x() + box.width() / 2, y, text.size() == Boxes.NAME_SIZE);
      y += text.height();
    }
    svg.append("</g>");
  }

  private void shape(Box box, Point at) {
    switch (box.shape()) {
      case TERMINAL -> rectangle(box, at, 0, Math.min(box.height(), 44) / 2);
      case STEP -> rectangle(box, at, 0, 0);
      case VILLAGE_STEP -> {
        rectangle(box, at, 0, 0);
        rectangle(box, at, 4, 0);
      }
      case SPECIAL -> {
        rectangle(box, at, 0, 0);
        upright(at.x() + 6, at.y(), box.height());
        upright(at.x() + box.width() - 6, at.y(), box.height());
      }
      case CHOICE -> {
        var half = box.width() / 2;
        svg.append(
            "<path d=\"M%s %sl%s %sl%s %sl%s %sz\" fill=\"#fff\"/>"
                .formatted(
                    number(at.x() + half), number(at.y()),
                    number(half), number(half),
                    number(-half), number(half),
                    number(-half), number(-half)));
      }
      case BAR ->
          svg.append(
              "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#000\"/>"
                  .formatted(
                      number(at.x()), number(at.y()), number(box.width()), number(box.height())));
    }
  }

  private void rectangle(Box box, Point at, double inset, double radius) {
    svg.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"#fff\"%s/>"
            .formatted(
                number(at.x() + inset),
                number(at.y() + inset),
                number(box.width() - 2 * inset),
                number(box.height() - 2 * inset),
                radius > 0 ? " rx=\"" + number(radius) + "\"" : "",
                box.marked() ? " stroke-width=\"3\" stroke-dasharray=\"8 4\"" : ""));
  }

  private void upright(double x, double y, double height) {
    svg.append("<path d=\"M%s %sv%s\"/>".formatted(number(x), number(y), number(height)));
  }

  private void text(TextBlock text, double x, double y, boolean bold) {
    var line = y + text.size() * BASELINE;
    svg.append(
        "<text font-size=\"%s\" text-anchor=\"middle\"%s fill=\"#000\" stroke=\"none\">"
            .formatted(number(text.size()), bold ? " font-weight=\"bold\"" : ""));
    for (var words : text.lines()) {
      svg.append(
          "<tspan x=\"%s\" y=\"%s\">%s</tspan>".formatted(number(x), number(line), escaped(words)));
      line += text.lineHeight();
    }
    svg.append("</text>");
  }

  private static String number(double value) {
    var text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// Safe in content and in attributes; what XML cannot hold is left out.
  static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(character ->
            character >= 0x20
                && !(character >= 0xD800 && character <= 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF)
        .forEach(character -> {
          switch (character) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(character);
          }
        });
    return safe.toString();
  }
}
