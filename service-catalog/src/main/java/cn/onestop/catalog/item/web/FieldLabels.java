package cn.onestop.catalog.item.web;

import java.util.Locale;
import java.util.ResourceBundle;

/// The fields of a guide in words.
final class FieldLabels {

  private final ResourceBundle bundle;

  private FieldLabels(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static FieldLabels of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new FieldLabels(
        ResourceBundle.getBundle(
            "cn.onestop.catalog.item.labels",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// What is no field is the name of an element, and shown as it is.
  String get(String name) {
    return bundle.containsKey(name) ? bundle.getString(name) : name;
  }
}
