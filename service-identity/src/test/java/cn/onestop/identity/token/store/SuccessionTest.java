package cn.onestop.identity.token.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.token.RefreshTokens;
import cn.onestop.identity.token.store.Succession.Use;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SuccessionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final Succession first = new Succession("one", null, Instant.EPOCH, 1);
  private final Succession second = first.followedBy("two", NOW);

  @Test
  void the_present_token_is_good() {
    assertThat(first.use("one", NOW)).isEqualTo(Use.PRESENT);
    assertThat(second.use("two", NOW)).isEqualTo(Use.PRESENT);
  }

  @Test
  void the_one_before_is_good_for_a_short_while() {
    assertThat(second.use("one", NOW)).isEqualTo(Use.IN_GRACE);
    assertThat(second.use("one", NOW.plus(RefreshTokens.GRACE))).isEqualTo(Use.ONCE_TOO_OFTEN);
  }

  @Test
  void an_older_one_never_is() {
    assertThat(second.followedBy("three", NOW).use("one", NOW)).isEqualTo(Use.ONCE_TOO_OFTEN);
  }

  @Test
  void the_same_successor_twice_is_one_step() {
    assertThat(second.followedBy("two", NOW.plusSeconds(5))).isEqualTo(second);
  }

  @Test
  void it_is_read_as_it_was_written() {
    var document = new Document();
    second.writeTo(document);

    assertThat(Succession.of(document)).isEqualTo(second);
  }
}
