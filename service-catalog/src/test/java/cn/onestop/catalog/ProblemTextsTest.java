package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void every_text_is_there_in_both_languages() {
    var chinese = bundle(Locale.ROOT);
    var english = bundle(Locale.ENGLISH);

    assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    assertThat(english.keySet())
        .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(chinese.getString(key)));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "cn.onestop.catalog.problems",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
