package cn.onestop.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Finds the words for a code in the bundles of all modules.
public final class Words {
  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  Words(Collection<ProblemTexts> texts) {
    bundles.setBasenames(
        texts.stream().map(ProblemTexts::bundle).distinct().toArray(String[]::new));
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
  }

  @Nullable String find(String key, List<String> arguments, Locale locale) {
    return bundles.getMessage(key, arguments.toArray(), null, locale);
  }

  /// A code without words is shown bare rather than hiding the refusal behind an error.
  public String get(String key, List<String> arguments, Locale locale) {
    var text = find(key, arguments, locale);
    return text == null ? key : text;
  }
}
