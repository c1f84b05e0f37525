package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.account.AccountRefusal;
import cn.onestop.identity.account.PasswordRules.Flaw;
import cn.onestop.identity.session.SessionRefusal;
import cn.onestop.kit.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private static final String PROBLEMS = "cn.onestop.identity.problems";
  private static final String PAGES = "cn.onestop.identity.signin.words";

  private static final List<Refusal> REFUSALS =
      List.of(
          new AccountRefusal.UnknownAccount(),
          new AccountRefusal.NameTaken(),
          new AccountRefusal.LastAdministrator(),
          new AccountRefusal.AlreadySo(),
          new AccountRefusal.Disabled(),
          new AccountRefusal.OthersAtWork(),
          new AccountRefusal.UnknownRole("king"),
          new SessionRefusal.UnknownSession());

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(REFUSALS)
        .hasSize(
            AccountRefusal.class.getPermittedSubclasses().length
                + SessionRefusal.class.getPermittedSubclasses().length);
    for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      var words = ResourceBundle.getBundle(PROBLEMS, locale);
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

  @Test
  void both_languages_have_the_same_keys() {
    for (var bundle : List.of(PROBLEMS, PAGES)) {
      assertThat(new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet()))
          .as(bundle)
          .isEqualTo(new TreeSet<>(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet()));
    }
  }

  @Test
  void whatever_is_wrong_with_a_password_is_said() {
    var words = ResourceBundle.getBundle(PAGES, Locale.ROOT);

    assertThat(Stream.of(Flaw.values()).map(flaw -> "password.refused." + flaw.wireName()))
        .allMatch(words::containsKey);
  }
}
