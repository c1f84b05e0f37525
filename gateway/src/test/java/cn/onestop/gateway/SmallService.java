package cn.onestop.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// A small real HTTP server in the place of a service. It tells its name and remembers what it was
/// asked.
public final class SmallService implements AutoCloseable {
  /// One request as it arrived, its body one character for each byte.
  public record Seen(String method, String address, Headers headers, String latin1) {
    public byte[] body() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
      return new String(body(), StandardCharsets.UTF_8);
    }
  }

  /// What it answers with.
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private volatile Answer answer;

  private SmallService(int port, String name) throws IOException {
    answer = exchange -> say(exchange, 200, name);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            seen.add(
                new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(
                        exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
            answer.to(exchange);
          }
        });
    server.start();
  }

  public static SmallService named(String name) {
    return at(0, name);
  }

  public static SmallService at(int port, String name) {
    try {
      return new SmallService(port, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void say(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  public void answers(Answer newAnswer) {
    answer = newAnswer;
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public int timesAsked() {
    return seen.size();
  }

  /// The one request since the last look.
  public Seen onlyRequest() {
    var one = seen.remove();
    if (!seen.isEmpty()) {
      throw new AssertionError("More than one request: " + one + " and " + seen);
    }
    return one;
  }

  public List<String> bodies() {
    return seen.stream().map(Seen::text).toList();
  }

  public void forget() {
    seen.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
