package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.rights.BadTokens;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void a_bad_token_opens_nothing_past_the_gateway_either() {
    assertThat(BadTokens.differences(RunningCatalog.first().address, RunningCatalog.TOKENS))
        .isEmpty();
  }
}
