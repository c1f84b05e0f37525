package cn.onestop.gateway.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The gateway's own sentences, by key.
public final class Words {
  private static final String BUNDLE = "words";
  private static final ResourceBundle.Control ONLY_THESE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /// The sentence in that language, with `{0}`, `{1}` … filled in.
  public static String in(Locale language, String key, Object... arguments) {
    return new MessageFormat(all(language).getString(key), language).format(arguments);
  }

  /// The sentence in that language, if there is one.
  public static Optional<String> ifAnyIn(Locale language, String key) {
    var all = all(language);
    return all.containsKey(key) ? Optional.of(all.getString(key)) : Optional.empty();
  }

  private static ResourceBundle all(Locale language) {
    return ResourceBundle.getBundle(BUNDLE, language, ONLY_THESE);
  }
}
