package cn.onestop.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

  @Test
  void a_version_fits_its_own_tag_only() {
    var expected = ExpectedVersion.parse(ExpectedVersion.entityTag(12));

    assertThatCode(() -> expected.required().check(12)).doesNotThrowAnyException();
    assertRefused(() -> expected.check(13), RefusalKind.STALE, "stale-version");
  }

  @Test
  void a_tag_that_a_proxy_made_weak_still_names_the_version() {
    assertThat(ExpectedVersion.parse("W/\"12\"")).isEqualTo(ExpectedVersion.exactly(12));
  }

  @Test
  void a_star_is_an_answer_and_fits_whatever_is_there() {
    assertThatCode(() -> ExpectedVersion.parse("*").required().check(99))
        .doesNotThrowAnyException();
  }

  @Test
  void saying_nothing_is_refused_only_where_it_must_be_said() {
    assertThatCode(() -> ExpectedVersion.parse(null).check(5)).doesNotThrowAnyException();
    assertRefused(
        () -> ExpectedVersion.parse(null).required(),
        RefusalKind.PRECONDITION_REQUIRED,
        "if-match-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "\"abc\"", "\"-1\"", "\"1\", \"2\"", "\"9999999999999999999\""})
  void what_we_never_gave_out_is_refused(String header) {
    assertRefused(() -> ExpectedVersion.parse(header), RefusalKind.INVALID, "if-match-malformed");
  }

  private static void assertRefused(ThrowingCallable call, RefusalKind kind, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.refusal().kind()).isEqualTo(kind);
              assertThat(refused.refusal().code()).isEqualTo(code);
            });
  }
}
