package cn.onestop.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @Test
  void the_quoted_and_the_bare_form_are_the_same_key() {
    var key = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    assertThat(IdempotencyKey.parse('"' + key + '"', true))
        .isEqualTo(IdempotencyKey.parse("  " + key + " ", true))
        .isEqualTo(new IdempotencyKey(key));
  }

  @Test
  void in_quotes_everything_printable_may_stand() {
    assertThat(IdempotencyKey.parse("\"a b, c; d \\\" e \\\\ f g\"", true).value())
        .isEqualTo("a b, c; d \" e \\ f g");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void no_key_is_refused(@Nullable String header) {
    assertRefused(header, true, "idempotency-key-missing");
  }

  @ParameterizedTest
  @CsvSource({"15, true, false", "16, true, true", "21, false, false", "22, false, true"})
  void signed_out_the_key_must_be_longer(int length, boolean signedIn, boolean taken) {
    var key = "k".repeat(length);
    if (taken) {
      assertThat(IdempotencyKey.parse(key, signedIn).value()).isEqualTo(key);
    } else {
      assertRefused(key, signedIn, "idempotency-key-length");
    }
  }

  @Test
  void a_key_has_an_end() {
    assertThat(IdempotencyKey.parse("k".repeat(128), true).value()).hasSize(128);
    assertRefused("k".repeat(129), true, "idempotency-key-length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abcdefghijklmnop",
        "abcdefgh ijklmnop",
        "abcdefgh,ijklmnop",
        "\"abcdefghijklmnop\";v=1",
        "\"abcdefgh\\nijklmnop\"",
        "一二三四五六七八九十一二三四五六"
      })
  void what_is_no_structured_field_string_is_refused(String header) {
    assertRefused(header, true, "idempotency-key-malformed");
  }

  private static void assertRefused(@Nullable String header, boolean signedIn, String code) {
    assertThatThrownBy(() -> IdempotencyKey.parse(header, signedIn))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.INVALID);
            });
  }
}
