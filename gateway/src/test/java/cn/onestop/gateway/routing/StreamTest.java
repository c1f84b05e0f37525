package cn.onestop.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RawService;
import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.ServiceList;
import cn.onestop.gateway.SmallService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  private final SmallService alive = SmallService.named("alive");
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
                .with("half-away", "http://127.0.0.1:" + RunningGateway.freePort(), alive.address())
                .and("onestop.gateway.time-limit=1s")
                .settings());
    client = RunningGateway.newClient();
  }

  @AfterEach
  void stop() throws Exception {
    client.shutdownNow();
    gateway.close();
    service.close();
    alive.close();
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
  void the_first_event_and_a_heartbeat_come_at_once() throws Exception {
    try (var events = listen()) {
      var listener = listeners.take();
      for (var event : List.of("event: snapshot", "event: hb")) {
        RawService.write(listener, event + "\n\n");

        assertThat(events.readLine()).isEqualTo(event);
        assertThat(events.readLine()).isEmpty();
      }
    }
  }

  @Test
  void a_stream_is_over_when_its_service_is() throws Exception {
    try (var events = listen()) {
      var listener = listeners.take();
      RawService.write(listener, "event: snapshot\n\n");
      assertThat(events.readLine()).isEqualTo("event: snapshot");

      listener.close();

      assertThat(events.readLine()).isEmpty();
      assertThat(isOver(events)).isTrue();
    }
  }

  private static boolean isOver(BufferedReader events) {
    try {
      return events.readLine() == null;
    } catch (IOException brokeOff) {
      return true;
    }
  }

  @Test
  void an_instance_that_is_away_is_passed_over() throws Exception {
    for (var i = 0; i < 4; i++) {
      assertThat(gateway.get("/half-away/stream").body()).isEqualTo("alive");
    }
  }

  @Test
  void where_a_listener_was_is_passed_on() throws Exception {
    client.send(
        gateway.request("/half-away/stream").header("Last-Event-ID", "7.abc").GET().build(),
        BodyHandlers.discarding());

    assertThat(alive.onlyRequest().headers().getFirst("Last-Event-ID")).isEqualTo("7.abc");
  }

  @Test
  void a_service_that_takes_no_more_listeners_says_so_itself() throws Exception {
    alive.answers(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", "5");
      SmallService.say(exchange, 429, "too many");
    });

    var answer = gateway.get("/half-away/stream");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  void a_stream_of_a_service_that_is_away_is_refused_at_once() throws Exception {
    service.close();

    assertThat(gateway.get("/live/stream").statusCode()).isEqualTo(503);
  }
}
