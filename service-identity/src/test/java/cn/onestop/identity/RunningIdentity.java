package cn.onestop.identity;

import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.rights.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole service-identity on a free port, asked directly.
public final class RunningIdentity implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final URI address;
  private final MovingClock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private RunningIdentity(ConfigurableApplicationContext context, URI address, MovingClock clock) {
    this.context = context;
    this.address = address;
    this.clock = clock;
  }

  /// With a database of its own.
  public static RunningIdentity start(String... settings) {
    return start(
        BackEnds.get().freshDatabase(), freePort(), InstallationKeys.ephemeral(), settings);
  }

  /// One that takes the tokens of a test for its own.
  static RunningIdentity trusting(TestTokens tokens) {
    var theirs = NimbusJwtDecoder.withJwkSetUri(tokens.issuer() + "/keys").build();
    return start(
        BackEnds.get().freshDatabase(),
        freePort(),
        InstallationKeys.ephemeral(),
        beans -> beans.registerSingleton("theirTokens", theirs));
  }

  /// One of several instances.
  static RunningIdentity start(
      String database, int issuerPort, InstallationKeys keys, String... settings) {
    return start(database, issuerPort, keys, _ -> {}, settings);
  }

  private static RunningIdentity start(
      String database,
      int issuerPort,
      InstallationKeys keys,
      Consumer<ConfigurableListableBeanFactory> more,
      String... settings) {
    var port = freePort();
    var arguments = new ArrayList<String>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=" + port);
    arguments.add("--management.server.port=0");
    arguments.add("--management.server.address=127.0.0.1");
    arguments.add("--spring.mongodb.uri=" + BackEnds.get().mongoUri());
    arguments.add("--spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers());
    // Names its consumer groups: those of another database have read another past.
    arguments.add("--spring.application.name=service-identity-" + database);
    arguments.add("--onestop.instance=on-" + port);
    arguments.add("--onestop.database=" + database);
    arguments.add("--onestop.identity.issuer-uri=http://127.0.0.1:" + issuerPort);
    for (var setting : settings) {
      arguments.add("--" + setting);
    }
    var clock = new MovingClock();
    var context =
        new SpringApplicationBuilder(IdentityApplication.class)
            .registerShutdownHook(false)
            .initializers(starting -> {
              starting.getBeanFactory().registerSingleton("testKeys", keys);
              starting.getBeanFactory().registerSingleton("testClock", clock);
              more.accept(starting.getBeanFactory());
            })
            .run(arguments.toArray(String[]::new));
    BackEnds.get().closeFirst(context::close);
    return new RunningIdentity(context, URI.create("http://127.0.0.1:" + port), clock);
  }

  /// A port that nobody listens on.
  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return address;
  }

  public String issuer() {
    return context.getEnvironment().getRequiredProperty("onestop.identity.issuer-uri");
  }

  /// Lets system time go on, for all but the library's own tokens.
  public void later(Duration time) {
    clock.ahead = clock.ahead.plus(time);
  }

  public HttpResponse<String> post(String path, String body, String token) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
  }

  public HttpResponse<String> get(String path, String... headers) {
    var request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    context.close();
    client.shutdownNow();
  }

  private static final class MovingClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
