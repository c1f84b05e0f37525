package cn.onestop.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class AuditRefusalTest {

  private static final List<AuditRefusal> REFUSALS =
      List.of(
          new AuditRefusal.ReasonTooShort(10),
          new AuditRefusal.NothingToOpen(),
          new AuditRefusal.UnknownReason(),
          new AuditRefusal.UnknownPlace());

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(REFUSALS).hasSameSizeAs(AuditRefusal.class.getPermittedSubclasses());
    for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      var words = ResourceBundle.getBundle("cn.onestop.kit.audit.problems", locale);
      for (var refusal : REFUSALS) {
        assertThat(words.containsKey(refusal.code() + ".title")).as(refusal.code()).isTrue();
        assertThat(words.containsKey(refusal.code() + ".detail")).as(refusal.code()).isTrue();
        refusal
            .fields()
            .forEach(
                field -> assertThat(words.containsKey(field.code())).as(field.code()).isTrue());
      }
    }
  }
}
