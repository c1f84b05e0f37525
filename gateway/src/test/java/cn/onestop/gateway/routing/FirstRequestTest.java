package cn.onestop.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.SmallService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

class FirstRequestTest {

  @Test
  void whoever_comes_the_moment_the_door_opens_is_let_through() {
    try (var matters = SmallService.named("service-matters")) {
      matters.answers(exchange -> SmallService.say(exchange, 200, "service-matters"));
      var first = new FirstCaller();

      try (var _ =
          RunningGateway.start(
              context -> {
                first.environment = context.getEnvironment();
                context.getBeanFactory().registerSingleton("firstCaller", first);
              },
              "onestop.services.service-matters=" + matters.address())) {
        assertThat(first.status).isEqualTo(200);
      }
    }
  }

  /// Calls when the web server has just started, before anything that starts after it.
  private static final class FirstCaller implements SmartLifecycle {
    private Environment environment;
    private int status;

    @Override
    public void start() {
      var port = environment.getRequiredProperty("local.server.port");
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/matters"));
      try (var client = HttpClient.newHttpClient()) {
        status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public int getPhase() {
      return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE + 1;
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return status != 0;
    }
  }
}
