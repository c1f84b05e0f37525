package cn.onestop.gateway.browser;

import static cn.onestop.gateway.browser.Hall.COOKIE;
import static cn.onestop.gateway.browser.Hall.at;
import static cn.onestop.gateway.browser.Hall.session;
import static cn.onestop.gateway.browser.Hall.worklist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.gateway.RunningGateway;
import cn.onestop.store.EmbeddedStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreAwayTest {

  @Test
  void without_the_store_sessions_wait_and_everything_else_goes_on(@TempDir Path directory)
      throws Exception {
    var file = directory.resolve("store.db");
    var store = EmbeddedStore.onDisk(file, 0);
    try (var hall = Hall.open(directory, store.uri());
        var browser = new TestBrowser();
        var visitor = new TestBrowser()) {
      var gateway = hall.gateway();
      browser.signIn(gateway.address(), "/");
      var token = hall.stored(browser).tokens().accessToken();
      store.close();

      for (var path : new String[] {"/api/v1/matters", "/session"}) {
        var refused = browser.get(at(gateway, path));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(RunningGateway.json(refused).path("code").asString())
            .isEqualTo("sessions-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.hasCookie(COOKIE)).isTrue();
      }
      assertThat(worklist(visitor, gateway).statusCode()).isEqualTo(200);
      assertThat(session(visitor, gateway).path("signedIn").asBoolean()).isFalse();
      assertThat(
              visitor
                  .get(at(gateway, "/api/v1/matters"), "Authorization", "Bearer " + token)
                  .statusCode())
          .isEqualTo(200);

      var port = URI.create(store.uri()).getPort();
      try (var again = EmbeddedStore.onDisk(file, port)) {
        assertThat(again.uri()).isEqualTo(store.uri());
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> worklist(browser, gateway).statusCode() == 200);
      }
    }
  }
}
