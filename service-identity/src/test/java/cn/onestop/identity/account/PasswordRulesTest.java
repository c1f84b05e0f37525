package cn.onestop.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.account.PasswordRules.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four plain words here",
        "便民服务中心的窗口每天九点开门",
        "k3!vu-Zq9#pLx",
        "correct horse battery staple",
        "abcdefghijklX9"
      })
  void what_is_long_and_no_pattern_will_do(String wanted) {
    assertThat(PasswordRules.flaw(wanted, "zhangsan")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "short,TOO_SHORT",
    "elevenchars,TOO_SHORT",
    "aaaaaaaaaaaaaaaa,TOO_SIMPLE",
    "abababababab,TOO_SIMPLE",
    "abcdefghijklmn,TOO_SIMPLE",
    "Password1234,COMMON",
    "pass word 1234,COMMON",
    "zhangsan-and-more,CONTAINS_NAME",
    "ZHANG SAN at work,CONTAINS_NAME"
  })
  void what_is_guessed_first_will_not(String wanted, Flaw flaw) {
    assertThat(PasswordRules.flaw(wanted, "zhangsan")).contains(flaw);
  }

  @Test
  void a_short_name_forbids_nothing() {
    assertThat(PasswordRules.flaw("a windy day in Chongqing", "a")).isEmpty();
  }

  @Test
  void more_than_can_be_typed_is_not_taken() {
    assertThat(PasswordRules.flaw("abcdefgh 123 ".repeat(20), "clerk")).contains(Flaw.TOO_LONG);
  }
}
