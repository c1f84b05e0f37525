package cn.onestop.kit.trial;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the trial service as a caller would.
public final class Calls {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  public static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";

  private Calls() {}

  /// What came back.
  public record Answered(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String code() {
      return json().path("code").asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public static Answered get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public static Answered head(String path, String... headers) {
    return send(request(path, headers).HEAD());
  }

  public static Answered post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  /// With a key and a JSON body, as a clerk.
  public static Answered postAsClerk(String path, String body) {
    return post(
        path,
        body,
        "Authorization",
        "Bearer " + TrialService.TOKENS.of("clerk-1", "clerk"),
        "Idempotency-Key",
        KEY,
        "Content-Type",
        "application/json");
  }

  public static Answered put(String path, String... headers) {
    return send(request(path, headers).PUT(BodyPublishers.noBody()));
  }

  private static HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(TrialService.ADDRESS.resolve(path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answered send(HttpRequest.Builder request) {
    try {
      return new Answered(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError("No answer at all", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
