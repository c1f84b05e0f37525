package cn.onestop.gateway.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The gateway's own sentences, by key.
public final class Words {
  private static final String BUNDLE = "words";
  private static final ResourceBundle.Control ONLY_THESE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /// The sentence in that language, with `{0}`, `{1}` … filled in.
  public static String in(Locale language, String key, Object... arguments) {
    var text = ResourceBundle.getBundle(BUNDLE, language, ONLY_THESE).getString(key);
    return new MessageFormat(text, language).format(arguments);
  }
}
