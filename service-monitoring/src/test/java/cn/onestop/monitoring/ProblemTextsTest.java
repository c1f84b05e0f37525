package cn.onestop.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.monitoring.overview.SupervisionRefusal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    ResourceBundle chinese = bundle(Locale.ROOT);
    ResourceBundle english = bundle(Locale.ENGLISH);

    assertThat(chinese.keySet())
        .contains(
            new SupervisionRefusal.UnknownCentre("").code() + ".title",
            new SupervisionRefusal.UnknownCentre("").code() + ".detail",
            new SupervisionRefusal.MonthsOutOfBounds(1).code() + ".title",
            new SupervisionRefusal.MonthsOutOfBounds(1).code() + ".detail");
    assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    assertThat(english.keySet())
        .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(chinese.getString(key)));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "cn.onestop.monitoring.problems",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
