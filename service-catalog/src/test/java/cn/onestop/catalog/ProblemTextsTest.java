package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.gate.Gate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  @Test
  void every_rule_of_the_gate_has_words_a_source_and_what_would_help() {
    var chinese = bundle("cn.onestop.catalog.gate.rules", Locale.ROOT);

    assertThat(Gate.ids())
        .hasSize(25)
        .allSatisfy(id ->
            assertThat(chinese.keySet())
                .contains("rule-" + id, "rule-" + id + ".source", "rule-" + id + ".help"));
    assertThat(chinese.keySet()).hasSize(3 * Gate.ids().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn.onestop.catalog.problems", "cn.onestop.catalog.gate.rules"})
  void every_text_is_there_in_both_languages(String name) {
    var chinese = bundle(name, Locale.ROOT);
    var english = bundle(name, Locale.ENGLISH);

    assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    assertThat(english.keySet())
        .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(chinese.getString(key)));
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
