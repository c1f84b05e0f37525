package cn.onestop.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.rights.BadTokens;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void a_bad_token_opens_nothing_past_the_gateway_either() {
    var service = RunningMonitoring.get();

    assertThat(BadTokens.differences(service.address(), service.tokens())).isEmpty();
  }
}
