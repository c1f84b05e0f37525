package cn.onestop.catalog.health.web;

import cn.onestop.catalog.health.HealthCheck.Broken;
import cn.onestop.catalog.health.web.HealthResponse.BrokenRule;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// The words of the rules.
final class RuleWords {

  private final ResourceBundle bundle;
  private final Locale locale;

  private RuleWords(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  static RuleWords of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new RuleWords(
        ResourceBundle.getBundle(
            "cn.onestop.catalog.gate.rules",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale);
  }

  BrokenRule say(Broken broken) {
    var finding = broken.finding();
    var text = finding.text();
    var value = Objects.requireNonNullElse(finding.value(), "");
    return new BrokenRule(
        broken.kind(),
        broken.code(),
        finding.rule(),
        finding.pointer(),
        finding.value(),
        words(text, value),
        words(text + ".source", value),
        words(text + ".help", value));
  }

  private String words(String key, String value) {
    return new MessageFormat(bundle.getString(key), locale).format(new Object[] {value});
  }
}
