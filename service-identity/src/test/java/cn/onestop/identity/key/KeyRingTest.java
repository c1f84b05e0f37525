package cn.onestop.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.SealedReference;
import cn.onestop.events.identity.SigningKeyAdded;
import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.identity.key.KeyRing.Key;
import cn.onestop.kit.journal.Recorded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant SIGNS = START.plus(Duration.ofMinutes(15));
  private static final Instant END = START.plus(Duration.ofMinutes(75));

  private final KeyRing one = ring(null, "first", START, null);
  private final KeyRing two = ring(one, "second", SIGNS, END);

  private static KeyRing ring(
      @Nullable KeyRing before, String key, Instant signsFrom, @Nullable Instant previousUntil) {
    SigningKeyEvent event =
        new SigningKeyAdded(
            key, signsFrom, previousUntil, "AGE", new SealedReference("key", "0".repeat(64)));
    return KeyRing.after(before, new Recorded<>(1, START, START, "system", event));
  }

  private static Instant after(Instant moment) {
    return moment.plusSeconds(1);
  }

  @Test
  void the_only_key_signs_and_is_published_without_end() {
    assertThat(one.signing(START).keyId()).isEqualTo("first");
    assertThat(one.published(START.plus(Duration.ofDays(3650)))).hasSize(1);
  }

  @Test
  void a_new_key_is_published_before_it_signs() {
    assertThat(two.signing(START).keyId()).isEqualTo("first");
    assertThat(two.published(START)).extracting(Key::keyId).containsExactly("first", "second");
    assertThat(two.signing(after(SIGNS)).keyId()).isEqualTo("second");
  }

  @Test
  void the_one_before_is_published_until_its_tokens_are_over() {
    assertThat(two.published(after(SIGNS))).hasSize(2);
    assertThat(two.published(after(END))).extracting(Key::keyId).containsExactly("second");
  }

  @Test
  void a_compromised_key_is_withdrawn_at_once_however_long_it_was_meant_to_be_published() {
    var three = ring(two, "third", SIGNS, SIGNS);

    assertThat(three.signing(after(SIGNS)).keyId()).isEqualTo("third");
    assertThat(three.published(after(SIGNS))).extracting(Key::keyId).containsExactly("third");
  }
}
