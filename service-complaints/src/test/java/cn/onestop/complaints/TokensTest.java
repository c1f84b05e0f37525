package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.rights.BadTokens;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void a_bad_token_opens_nothing_past_the_gateway_either() {
    var service = RunningComplaints.get();

    assertThat(BadTokens.differences(URI.create(service.address()), service.tokens())).isEmpty();
  }
}
