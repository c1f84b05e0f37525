package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.localrun.topology.Program;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two doors of one center: it does not matter through which of them a browser goes.
class TwoGatewaysIT {

  private final RunningCenter center = RunningCenter.get();
  private final URI one = center.instances(Program.GATEWAY).getFirst();
  private final URI other = center.instances(Program.GATEWAY).getLast();
  private final SmallBrowser browser = new SmallBrowser();

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void who_signed_in_at_one_works_at_the_other_and_signs_out_of_both() {
    assertThat(other).isNotEqualTo(one);
    signIn("clerk");

    var session = session(other);
    assertThat(session.path("subject").asString()).isEqualTo("staff-1001");
    assertThat(worklist(other).statusCode()).isEqualTo(200);
    assertThat(worklist(one).statusCode()).isEqualTo(200);

    var signedOut =
        browser.post(
            other.resolve("/session/sign-out"),
            Map.of(),
            "X-CSRF-Token",
            session.path("csrf").asString());
    assertThat(signedOut.statusCode()).as(signedOut.body()).isEqualTo(200);
    assertThat(session(one).path("signedIn").asBoolean()).isFalse();
    assertThat(worklist(one).statusCode()).isEqualTo(401);
  }

  private void signIn(String account) {
    var callback =
        browser.signIn(
            one.resolve("/session/sign-in?to=/staff/work"),
            account,
            center.password(account),
            to -> to.getPath().equals("/session/callback"));
    assertThat(browser.get(callback).headers().firstValue("Refresh")).hasValue("0;url=/staff/work");
  }

  private HttpResponse<String> worklist(URI gateway) {
    return browser.get(gateway.resolve("/api/v1/matters?limit=1"));
  }

  private JsonNode session(URI gateway) {
    return JsonMapper.shared().readTree(browser.get(gateway.resolve("/session")).body());
  }
}
