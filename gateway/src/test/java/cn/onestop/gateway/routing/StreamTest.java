package cn.onestop.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RawService;
import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.ServiceList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

  private final SynchronousQueue<Socket> listeners = new SynchronousQueue<>();
  private RawService service;
  private RunningGateway gateway;
  private HttpClient client;

  @BeforeEach
  void start() {
    service =
        RawService.that(connection -> {
          RawService.write(connection, HEAD);
          listeners.put(connection);
          // Until the gateway hangs up.
          connection.getInputStream().readAllBytes();
        });
    gateway =
        RunningGateway.start(
            new ServiceList()
                .with("live", service.address())
                .and("onestop.gateway.time-limit=1s")
                .settings());
    client = RunningGateway.newClient();
  }

  @AfterEach
  void stop() throws Exception {
    client.shutdownNow();
    gateway.close();
    service.close();
  }

  private BufferedReader listen() throws Exception {
    var answer =
        client.send(
            gateway.request("/live/stream").header("Accept-Encoding", "gzip").GET().build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  @Test
  void events_pass_one_by_one_for_longer_than_any_time_limit() throws Exception {
    try (var events = listen()) {
      var listener = listeners.take();
      for (var i = 0; i < 3; i++) {
        // Not to wait for something, but because silence longer than the limit is what this is
        // about.
        TimeUnit.MILLISECONDS.sleep(1_500);
        RawService.write(listener, "id: " + i + "\n\n");
        assertThat(events.readLine()).isEqualTo("id: " + i);
        assertThat(events.readLine()).isEmpty();
      }
    }
  }

  @Test
  void a_listener_who_leaves_is_noticed_by_the_service() throws Exception {
    var events = listen();
    var listener = listeners.take();
    events.close();

    var left =
        CompletableFuture.supplyAsync(() -> {
          while (true) {
            try {
              RawService.write(listener, ": hb\n\n");
            } catch (IOException hungUp) {
              return true;
            }
          }
        });

    assertThat(left.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void streams_end_when_the_gateway_stops() throws Exception {
    try (var events = listen()) {
      listeners.take();
      var stopping = CompletableFuture.runAsync(gateway::close);

      assertThat(events.readLine()).isNull();
      stopping.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_stream_of_a_service_that_is_away_is_refused_at_once() throws Exception {
    service.close();

    assertThat(gateway.get("/live/stream").statusCode()).isEqualTo(503);
  }
}
