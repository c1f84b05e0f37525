package cn.onestop.matters.matter.web;

import java.util.Locale;
import java.util.ResourceBundle;

/// The counter's own words for states, events and notes.
final class Texts {

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Texts of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new Texts(
        ResourceBundle.getBundle(
            "cn.onestop.matters.matter.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// A word that is not there is shown bare.
  String get(String key) {
    return bundle.containsKey(key) ? bundle.getString(key) : key;
  }
}
