package cn.onestop.localrun.stories;

import cn.onestop.localrun.Failure;
import cn.onestop.testkit.stream.EventStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Someone who calls the center's interfaces.
///
/// @param token empty for someone who has not signed in
record Person(URI address, Supplier<String> token) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What came back; no answer at all has the status 0.
  record Answer(int status, String contentType, String etag, String text) {

    static final Answer NONE = new Answer(0, "", "", "");

    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (JacksonException notJson) {
        return JSON.missingNode();
      }
    }

    String code() {
      return json().path("code").asString("");
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /// Begins to listen.
  ///
  /// @param lastSeen the id of the last event of an earlier stream, empty for none
  EventStream listen(String path, String lastSeen) {
    var headers = new HashMap<>(Map.of("Authorization", "Bearer " + token.get()));
    if (!lastSeen.isEmpty()) {
      headers.put("Last-Event-ID", lastSeen);
    }
    return EventStream.open(address.resolve("/api/v1" + path), headers);
  }

  Answer post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Answer post(String path, String body, String key) {
    return post(path, body, key, Map.of());
  }

  Answer post(String path, String body, String key, Map<String, String> headers) {
    var request =
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  Answer put(String path, String body) {
    return send(
        request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path)).timeout(PATIENCE);
    var known = token.get();
    return known.isEmpty() ? request : request.header("Authorization", "Bearer " + known);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          header(response, "Content-Type"),
          header(response, "ETag"),
          response.body());
    } catch (IOException noAnswer) {
      return Answer.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
