package cn.onestop.matters.matter.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The counter's own words for states, events and notes.
public final class Texts {

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// Those of a language.
  public static Texts of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new Texts(
        ResourceBundle.getBundle(
            "cn.onestop.matters.matter.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// A sentence with `arguments` in the places of `{0}`, `{1}`, ….
  public String get(String key, String... arguments) {
    return new MessageFormat(get(key), bundle.getLocale()).format(arguments);
  }

  /// A number without needless noughts.
  String number(double amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }

  /// A word that is not there is shown bare.
  public String get(String key) {
    return bundle.containsKey(key) ? bundle.getString(key) : key;
  }
}
