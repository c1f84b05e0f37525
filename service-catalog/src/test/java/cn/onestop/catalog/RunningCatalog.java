package cn.onestop.catalog;

import cn.onestop.kit.signedin.Posts;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.rights.TestTokens;
import cn.onestop.time.clock.HandSetClock;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two instances of the service on one store and one broker, started at the same time, each given
/// the sample's offices and items as files, as a centre gives its own; once for all tests that call
/// them.
final class RunningCatalog {

  static final String CENTRE = "511321900000";
  static final String OTHER_CENTRE = "511321901000";

  /// Monday, nine in the morning.
  static final HandSetClock CLOCK = new HandSetClock(Instant.parse("2026-03-02T01:00:00Z"));

  static final TestTokens TOKENS = TestTokens.start();

  private static final List<String> FILES =
      List.of(
          "onestop.catalog.offices-file=src/main/resources/sample/offices.json",
          "onestop.catalog.items-file=src/main/resources/sample/items.json",
          "onestop.catalog.legal-texts-file=src/main/resources/sample/legal-texts.json",
          "onestop.catalog.powers-file=src/main/resources/sample/powers.json");

  /// Every sample item has a code that begins so.
  private static final String ALL_BY_SEARCH = "/api/v1/catalog/items?limit=200&q=TX-";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static @Nullable List<RunningCatalog> both;

  final ConfigurableApplicationContext context;
  final URI address;

  private RunningCatalog(ConfigurableApplicationContext context) {
    this.context = context;
    this.address =
        URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  static RunningCatalog first() {
    return both().getFirst();
  }

  static RunningCatalog second() {
    return both().getLast();
  }

  private static synchronized List<RunningCatalog> both() {
    var started = both;
    if (started == null) {
      started = startBoth();
      both = started;
    }
    return started;
  }

  /// What came back.
  record Answered(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answered get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// As the centre's admin, with a fresh key.
  Answered post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Answered post(String path, String body, String key, String... headers) {
    return postAs("application/json", path, body, key, headers);
  }

  Answered postAs(String contentType, String path, String body, String key, String... headers) {
    var all =
        Stream.concat(
                Stream.of(
                    "Authorization",
                    "Bearer " + TOKENS.of("staff-1011", "admin"),
                    "Idempotency-Key",
                    key,
                    "Content-Type",
                    contentType),
                Stream.of(headers))
            .toArray(String[]::new);
    return send(request(path, all).POST(BodyPublishers.ofString(body)));
  }

  /// Sends a file as the centre's admin, with a fresh key.
  Answered file(String contentType, String path, byte[] body, String... headers) {
    var all =
        Stream.concat(
                Stream.of(
                    "Authorization",
                    "Bearer " + TOKENS.of("staff-1011", "admin"),
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "Content-Type",
                    contentType),
                Stream.of(headers))
            .toArray(String[]::new);
    return send(request(path, all).POST(BodyPublishers.ofByteArray(body)));
  }

  /// What is answered there, byte by byte.
  byte[] bytes(String path) {
    try {
      return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// As somebody in a role, with a fresh key.
  Answered send(String method, String path, String body, String person, String role) {
    return send(method, path, body, person, role, UUID.randomUUID().toString());
  }

  /// As somebody in a role.
  Answered send(
      String method,
      String path,
      String body,
      String person,
      String role,
      String key,
      String... more) {
    var headers =
        Stream.concat(
                Stream.of(
                    "Authorization",
                    "Bearer " + TOKENS.of(person, role),
                    "Idempotency-Key",
                    key,
                    "Content-Type",
                    "application/json"),
                Stream.of(more))
            .toArray(String[]::new);
    return send(
        request(path, headers)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /// Whether that person holds a post now, as far as this instance's copy says.
  boolean holdsPost(String person) {
    return !context.getBean(Posts.class).heldBy(person, CLOCK.now()).isEmpty();
  }

  /// Comes back when `condition` holds; it is asked again and again.
  static void await(String what, BooleanSupplier condition) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Waited in vain for " + what);
      }
      Thread.onSpinWait();
    }
  }

  private static List<RunningCatalog> startBoth() {
    var database = BackEnds.get().freshDatabase();
    var keys = temporaryFile();
    Executor ownThread = command -> Thread.ofPlatform().start(command);
    var first = CompletableFuture.supplyAsync(() -> start(database, keys, "first"), ownThread);
    var second = CompletableFuture.supplyAsync(() -> start(database, keys, "second"), ownThread);
    var both = List.of(first.join(), second.join());
    for (var each : both) {
      await(
          "the list of items",
          () -> each.get("/api/v1/catalog/items?limit=200").json().path("items").size() == 66);
      await(
          "the list of powers",
          () -> each.get("/api/v1/catalog/powers?limit=200").json().path("items").size() == 25);
      await(
          "the register",
          () ->
              each.get("/api/v1/catalog/legal-texts?limit=200").json().path("items").size() >= 38);
      await(
          "the register at hand",
          () ->
              !each.get("/api/v1/catalog/items/TX-MZ-01").json().path("legalReferences").isEmpty());
      await("the search", () -> each.get(ALL_BY_SEARCH).json().path("items").size() == 66);
      await("the posts", () -> each.holdsPost("staff-1011") && each.holdsPost("staff-2002"));
    }
    return both;
  }

  private static RunningCatalog start(String database, Path keys, String instance) {
    var settings =
        Stream.of(
                Stream.of(
                    "server.port=0",
                    "management.server.port=0",
                    "spring.main.banner-mode=off",
                    "spring.mongodb.uri=" + BackEnds.get().mongoUri(),
                    "spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers(),
                    "onestop.database=" + database,
                    "onestop.instance=" + instance,
                    "onestop.keys-file=" + keys,
                    "onestop.create-keys=true"),
                FILES.stream(),
                TOKENS.settings().stream())
            .flatMap(part -> part)
            .map(setting -> "--" + setting)
            .toArray(String[]::new);
    var context =
        new SpringApplicationBuilder(CatalogApplication.class, OfficeTime.class)
            .registerShutdownHook(false)
            .run(settings);
    BackEnds.get().closeFirst(context::close);
    return new RunningCatalog(context);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var uri = URI.create(address.resolve(path).toASCIIString());
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answered send(HttpRequest.Builder request) {
    try {
      return new Answered(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempDirectory("onestop-keys").resolve("keys.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OfficeTime {
    @Bean
    OfficeClock officeClock() {
      return CLOCK;
    }
  }
}
