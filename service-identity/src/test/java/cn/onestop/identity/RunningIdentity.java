package cn.onestop.identity;

import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.testkit.backends.BackEnds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole service-identity on a free port, asked directly.
public final class RunningIdentity implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private RunningIdentity(ConfigurableApplicationContext context, URI address) {
    this.context = context;
    this.address = address;
  }

  /// With a key made in that directory, and a database of its own.
  public static RunningIdentity start(Path directory, String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.add("onestop.identity.signing-key-file=" + directory.resolve("signing-key.pem"));
    all.add("onestop.identity.create-signing-key=true");
    return startWithoutKey(all.toArray(String[]::new));
  }

  public static RunningIdentity startWithoutKey(String... settings) {
    return start(
        BackEnds.get().freshDatabase(), freePort(), InstallationKeys.ephemeral(), settings);
  }

  static RunningIdentity start(
      String database, int issuerPort, InstallationKeys keys, String... settings) {
    var port = freePort();
    var arguments = new ArrayList<String>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=" + port);
    arguments.add("--management.server.port=0");
    arguments.add("--management.server.address=127.0.0.1");
    arguments.add("--spring.mongodb.uri=" + BackEnds.get().mongoUri());
    arguments.add("--spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers());
    arguments.add("--onestop.database=" + database);
    arguments.add("--onestop.identity.issuer-uri=http://127.0.0.1:" + issuerPort);
    for (var setting : settings) {
      arguments.add("--" + setting);
    }
    var context =
        new SpringApplicationBuilder(IdentityApplication.class)
            .initializers(starting -> starting.getBeanFactory().registerSingleton("testKeys", keys))
            .run(arguments.toArray(String[]::new));
    return new RunningIdentity(context, URI.create("http://127.0.0.1:" + port));
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

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
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
}
