package cn.onestop.testkit.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the calls of a walk.
final class WalkCalls {
  private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;
  private int made;

  /// @param code of the problem, or empty
  record Answer(int status, String code) {}

  WalkCalls(URI service) {
    this.service = service;
  }

  int made() {
    return made;
  }

  Answer make(Row row, Call call, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(service.resolve(call.address(row.path())))
            .timeout(Duration.ofSeconds(30));
    var body = call.body();
    if (body == null) {
      request.method(row.method(), BodyPublishers.noBody());
    } else {
      request.method(row.method(), BodyPublishers.ofString(body));
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (row.method().equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    call.headers().forEach(request::setHeader);
    made++;
    return send(request.build());
  }

  /// Only the problem is read: a stream of events would never end.
  private Answer send(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        var problem =
            response
                .headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"));
        var code = problem.isEmpty() ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        var found = CODE.matcher(code);
        return new Answer(response.statusCode(), found.find() ? found.group(1) : "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
