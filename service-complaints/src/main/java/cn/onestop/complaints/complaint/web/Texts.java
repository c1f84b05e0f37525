package cn.onestop.complaints.complaint.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The office's own words for states, events and what comes next.
final class Texts {

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Texts of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new Texts(
        ResourceBundle.getBundle(
            "cn.onestop.complaints.complaint.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// A word that is not there is shown bare.
  String get(String key, String... values) {
    return bundle.containsKey(key)
        ? MessageFormat.format(bundle.getString(key), (Object[]) values)
        : key;
  }
}
