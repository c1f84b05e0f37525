package cn.onestop.localrun.access;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.data.DemoAccounts;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.topology.Program;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What operators may ask of a service, asked with the demo administrator's token. Where people
/// sign in elsewhere, whoever runs the command brings a token of an administrator along.
public final class Operators {
  private static final String ADMINISTRATOR = "admin";
  private static final String TOKEN = "ONESTOP_TOKEN";

  /// A large journal takes its time to be checked.
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /// Tokens live five minutes.
  private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(4);

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Center center;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private String token = "";
  private Instant tokenSince = Instant.MIN;

  public Operators(Center center) {
    this.center = center;
  }

  /// What a service found when it compared its journals, the log and its views.
  public record Verification(
      String service, Checked checked, List<Difference> differences, List<String> notes) {}

  /// How much was looked at.
  public record Checked(long aggregates, long facts, long records, List<String> views) {}

  /// Something that is not as it should be.
  public record Difference(String kind, String where, String detail) {}

  /// How many aggregates have facts that are not on their topic yet.
  public record Unsent(String service, long aggregates) {}

  /// How a view is doing. While it is built anew, `lag` counts what is still to be read.
  public record View(String view, int generation, String state, long lag) {}

  /// How much was sent again.
  public record Republication(String service, long facts) {}

  public Verification verify(Program service) {
    return read(post(service, "verification"), Verification.class);
  }

  public Republication republish(Program service) {
    return read(post(service, "republication"), Republication.class);
  }

  public void rebuild(Program service, String view) {
    post(service, "views/" + view + "/rebuild");
  }

  public Unsent unsent(Program service) {
    return read(send(service, request(service, "unsent").GET()), Unsent.class);
  }

  public List<View> views(Program service) {
    return List.of(read(send(service, request(service, "views").GET()), View[].class));
  }

  private String post(Program service, String path) {
    return send(
        service,
        request(service, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(Program service, String path) {
    var address = center.topology().address(center.topology().only(service));
    return HttpRequest.newBuilder(address.resolve("/api/v1/ops/" + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Accept-Language", "en")
        .header("Authorization", "Bearer " + token());
  }

  private String send(Program service, HttpRequest.Builder request) {
    var answer = Http.send(client, request.build());
    if (answer.statusCode() / 100 != 2) {
      throw new Failure(
          "%s refused (%d%s): see its log with ./center logs %s."
              .formatted(service.label(), answer.statusCode(), reason(answer), service.label()));
    }
    return answer.body();
  }

  /// Problem documents say their reason in `detail`.
  private static String reason(HttpResponse<String> answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      return problem.path("detail").isString() ? ", " + problem.path("detail").asString() : "";
    } catch (JacksonException noProblemDocument) {
      return "";
    }
  }

  /// Whether there is a token to ask with.
  public static boolean canAsk(Center center) {
    return center.otherIssuer().isEmpty() || System.getenv(TOKEN) != null;
  }

  private String token() {
    if (center.otherIssuer().isPresent()) {
      return Optional.ofNullable(System.getenv(TOKEN))
          .orElseThrow(() ->
              new Failure(
                  "People of this center sign in at %s: put an administrator's token from there into %s."
                      .formatted(center.otherIssuer().get(), TOKEN)));
    }
    if (tokenSince.isBefore(Instant.now().minus(TOKEN_IS_FRESH))) {
      var asked = Instant.now();
      token =
          SignIn.token(
              center.topology().gateway(),
              DemoAccounts.read(center.data().demoAccounts()).named(ADMINISTRATOR));
      tokenSince = asked;
    }
    return token;
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JacksonException e) {
      throw new Failure("The answer was not understood: " + e.getOriginalMessage(), e);
    }
  }
}
