package cn.onestop.catalog.legal;

import java.util.regex.Pattern;

/// Numbers as articles bear them: 十一, 一百零三, or in figures.
final class ChineseNumber {

  /// What a number is made of.
  static final String FORM = "[\\d〇零一二两三四五六七八九十百千]+";

  private static final String FIGURES = "零一二三四五六七八九";
  private static final Pattern ARABIC = Pattern.compile("\\d{1,4}");

  private ChineseNumber() {}

  /// What `text` says, up to 9999.
  static int read(String text) {
    if (ARABIC.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    int sum = 0;
    int figure = 0;
    for (int place = 0; place < text.length(); place++) {
      char sign = text.charAt(place);
      int unit = unit(sign);
      if (unit == 1) {
        figure = figure(sign);
      } else {
        sum += Math.max(figure, 1) * unit;
        figure = 0;
      }
    }
    return sum + figure;
  }

  /// `number` as an article bears it.
  static String write(int number) {
    var text = new StringBuilder();
    boolean gap = false;
    for (int unit = 1000; unit >= 1; unit /= 10) {
      int figure = number / unit % 10;
      if (figure == 0) {
        gap = !text.isEmpty();
        continue;
      }
      if (gap) {
        text.append('零');
        gap = false;
      }
      if (figure != 1 || unit != 10 || !text.isEmpty()) {
        text.append(FIGURES.charAt(figure));
      }
      if (unit > 1) {
        text.append(unit == 1000 ? '千' : unit == 100 ? '百' : '十');
      }
    }
    return text.toString();
  }

  private static int unit(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 1;
    };
  }

  private static int figure(char sign) {
    return switch (sign) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> Math.max(FIGURES.indexOf(sign), Character.digit(sign, 10));
    };
  }
}
