package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at a screen who calls the service.
public record Calls(RunningMatters service, @Nullable String token, String language) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Who applies where nothing else is said.
  public static final String ID_NUMBER = "511321198001011234";

  /// What came back.
  public record Answer(
      int status,
      String text,
      @Nullable String etag,
      @Nullable String location,
      HttpHeaders headers) {

    public JsonNode json() {
      return JSON.readTree(text);
    }

    /// The same answer is the same at any moment: the headers tell the date.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Answer answer
          && status == answer.status
          && text.equals(answer.text)
          && Objects.equals(etag, answer.etag)
          && Objects.equals(location, answer.location);
    }

    @Override
    public int hashCode() {
      return Objects.hash(status, text, etag, location);
    }

    public Answer must(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }

    public String code() {
      return json().path("code").asString("");
    }
  }

  public static Calls as(String person, String role) {
    RunningMatters service = RunningMatters.get();
    return new Calls(service, service.tokens().of(person, role), "zh-CN");
  }

  public static Calls signedOut() {
    return new Calls(RunningMatters.get(), null, "zh-CN");
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  public Calls in(String other) {
    return new Calls(service, token, other);
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public Answer post(String path, @Nullable String body) {
    return post(path, body, key());
  }

  public Answer post(String path, @Nullable String body, String key) {
    return post(path, body, key, null);
  }

  public Answer post(String path, @Nullable String body, String key, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        request(path)
            .header("Idempotency-Key", key)
            .POST(
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request.build());
  }

  public Answer put(String path, String body, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request.build());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE().build());
  }

  /// Files an application and gives its number.
  public String file(String item) {
    return post("/api/v1/matters", filing(item)).must(201).json().path("number").asString();
  }

  /// Files an application of the person with that number, and gives its own number.
  public String file(String item, String idNumber) {
    return post("/api/v1/matters", filing(item).replace(ID_NUMBER, idNumber))
        .must(201)
        .json()
        .path("number")
        .asString();
  }

  public Answer operate(String number, String operation, @Nullable String body) {
    return post("/api/v1/matters/" + number + "/" + operation, body);
  }

  public static String filing(String item) {
    return """
    {"itemCode": "%s",
     "applicant": {"name": "张小三", "idType": "ID_CARD", "idNumber": "511321198001011234",
                   "phone": "13812343210", "address": "示例乡第一村一组十二号"}}
    """
        .formatted(item);
  }

  /// An application for several items at once.
  ///
  /// @param more further members, each after a comma
  public static String bundle(String more, String... items) {
    return """
    {"items": ["%s"],
     "applicant": {"name": "张小三", "idType": "ID_CARD", "idNumber": "511321198001011234",
                   "phone": "13812343210", "address": "示例乡第一村一组十二号"}%s}
    """
        .formatted(String.join("\", \"", items), more);
  }

  /// Hands in two materials to be checked, and gives what came back.
  public Answer preReview(String item) {
    return post("/api/v1/pre-reviews", checking(item)).must(201);
  }

  public Answer check(String number, String operation, @Nullable String body) {
    return post("/api/v1/pre-reviews/" + number + "/" + operation, body);
  }

  public static String checking(String item) {
    return filing(item).replaceFirst("\\{", "{\"materials\": [\"申请书\", \"居民身份证\"], ");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .header("Accept-Language", language);
    Optional.ofNullable(token)
        .ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    return request;
  }

  private static Answer send(HttpRequest request) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("ETag").orElse(null),
          response.headers().firstValue("Location").orElse(null),
          response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
