package cn.onestop.testkit.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An open stream of Server-Sent Events and what came over it, in order.
public final class EventStream implements AutoCloseable {

  private static final Event OVER = new Event("", "", "");

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final int status;
  private final InputStream body;

  /// One event.
  public record Event(String name, String id, String data) {

    /// There is no more; an event of ours has a name.
    private boolean isOver() {
      return name.isEmpty();
    }

    public JsonNode json() {
      return JsonMapper.shared().readTree(data);
    }
  }

  private EventStream(URI address, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
    headers.forEach(request::header);
    try {
      var answer = client.send(request.build(), BodyHandlers.ofInputStream());
      status = answer.statusCode();
      body = answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (status == 200) {
      Thread.ofVirtual().name("listens").start(this::read);
    }
  }

  /// Begins to listen.
  ///
  /// @throws UncheckedIOException if there is no answer
  public static EventStream open(URI address, Map<String, String> headers) {
    return new EventStream(address, headers);
  }

  /// 200 for a stream.
  public int status() {
    return status;
  }

  /// What was answered instead of a stream.
  public String refusal() {
    try {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next event.
  public Event next(Duration patience) {
    var event = poll(patience);
    if (event == null || event.isOver()) {
      throw new AssertionError(event == null ? "nothing came" : "the stream is over");
    }
    return event;
  }

  /// Everything up to the first event that is wanted, that one included.
  public List<Event> until(Predicate<Event> wanted, Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    List<Event> came = new ArrayList<>();
    while (true) {
      var event = poll(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      if (event == null || event.isOver()) {
        throw new AssertionError(
            (event == null ? "it did not come in time: " : "the stream is over: ") + came);
      }
      came.add(event);
      if (wanted.test(event)) {
        return came;
      }
    }
  }

  /// Everything up to the end of the stream.
  public List<Event> untilOver(Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    List<Event> came = new ArrayList<>();
    while (true) {
      var event = poll(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      if (event == null) {
        throw new AssertionError("it does not end: " + came);
      }
      if (event.isOver()) {
        return came;
      }
      came.add(event);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private @Nullable Event poll(Duration patience) {
    try {
      return events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      var name = "";
      var id = "";
      var data = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          events.add(new Event(name, id, data));
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
          data = line.substring("data: ".length());
        }
      }
    } catch (IOException brokeOff) {
      // However it ends, it is over.
    } finally {
      events.add(OVER);
    }
  }
}
