package cn.onestop.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Optional;

/// The text that everything a regular expression finds must begin with, as far as its front is
/// plain text.
final class TextPrefix {
  private static final String SPECIAL = "\\^$.|?*+()[]{}";
  private static final String MAKES_OPTIONAL = "?*{";

  private TextPrefix() {}

  static Optional<String> of(BsonRegularExpression expression) {
    var options = expression.getOptions();
    boolean asWritten = options == null || options.isEmpty() || options.equals("s");
    var pattern = expression.getPattern();
    if (!asWritten || !pattern.startsWith("^")) {
      return Optional.empty();
    }
    var prefix = pattern.startsWith("^\\Q") ? quoted(pattern) : plain(pattern);
    return Optional.of(prefix).filter(found -> !found.isEmpty());
  }

  /// `^\Qabc\E…`, as `Pattern.quote` writes it.
  private static String quoted(String pattern) {
    int end = pattern.indexOf("\\E");
    var rest = end < 0 ? "" : pattern.substring(end + 2);
    boolean alternatives = rest.contains("|");
    boolean lastIsOptional = !rest.isEmpty() && MAKES_OPTIONAL.indexOf(rest.charAt(0)) >= 0;
    return alternatives || lastIsOptional
        ? ""
        : pattern.substring(3, end < 0 ? pattern.length() : end);
  }

  private static String plain(String pattern) {
    if (pattern.contains("|")) {
      return "";
    }
    var prefix = new StringBuilder();
    int at = 1;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      boolean escaped =
          c == '\\' && at + 1 < pattern.length() && SPECIAL.indexOf(pattern.charAt(at + 1)) >= 0;
      if (!escaped && SPECIAL.indexOf(c) >= 0) {
        if (MAKES_OPTIONAL.indexOf(c) >= 0 && !prefix.isEmpty()) {
          prefix.setLength(prefix.length() - 1);
        }
        break;
      }
      prefix.append(escaped ? pattern.charAt(at + 1) : c);
      at += escaped ? 2 : 1;
    }
    return prefix.toString();
  }
}
