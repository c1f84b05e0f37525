package cn.onestop.kit.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that XML cannot hold, as workbooks write them: `_x000D_` (ISO/IEC 29500-1,
/// 22.9.2.19).
public final class XmlText {

  private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /// What cannot be written as it is, and what would be read as something else.
  private static final Pattern TO_BE_WRITTEN =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  static String write(String text) {
    return TO_BE_WRITTEN
        .matcher(text)
        .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }

  public static String read(String text) {
    return WRITTEN
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
