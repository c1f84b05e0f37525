package cn.onestop.identity.signin.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the pages, escaped for HTML.
final class Texts {
  private final ResourceBundle bundle;
  private final Locale language;

  private Texts(ResourceBundle bundle, Locale language) {
    this.bundle = bundle;
    this.language = language;
  }

  static Texts of(Locale language) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new Texts(
        ResourceBundle.getBundle(
            "cn.onestop.identity.signin.words",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        language);
  }

  String get(String key, Object... arguments) {
    return Page.escaped(new MessageFormat(bundle.getString(key), language).format(arguments));
  }
}
