package cn.onestop.time;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of explanations: Chinese, and English for those who ask for it.
final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static Texts of(Locale locale) {
    // Without this control an unknown language would fall back to the machine's, not to Chinese.
    return new Texts(
        ResourceBundle.getBundle(
            "cn.onestop.time.explanation",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String name(StartEvent event) {
    return bundle.getString("event." + event);
  }

  String line(CountingStep step, TimeLimit limit) {
    return line(
        "step." + step.kind(),
        List.of(
            day(step.from()),
            day(step.to()),
            step.days(),
            step.text(),
            name(limit.start()),
            unit(limit)));
  }

  private String unit(TimeLimit limit) {
    return bundle.getString("unit." + limit.unit());
  }

  /// Numbers go in as text: the format would write the year 2027 as 2,027.
  String line(String key, List<?> values) {
    return MessageFormat.format(
        bundle.getString(key), values.stream().map(String::valueOf).toArray());
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }
}
