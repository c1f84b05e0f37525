package cn.onestop.matters.consultation.web;

import java.util.Locale;
import java.util.ResourceBundle;

/// The counter's own words for states and events of consultations.
final class ConsultationWords {

  private final ResourceBundle bundle;

  private ConsultationWords(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static ConsultationWords of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new ConsultationWords(
        ResourceBundle.getBundle(
            "cn.onestop.matters.consultation.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// A word that is not there is shown bare.
  String get(String key) {
    return bundle.containsKey(key) ? bundle.getString(key) : key;
  }
}
