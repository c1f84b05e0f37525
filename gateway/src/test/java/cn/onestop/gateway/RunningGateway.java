package cn.onestop.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole gateway on free ports.
public final class RunningGateway implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final URI address;
  private final HttpClient client = newClient();

  private RunningGateway(ConfigurableApplicationContext context, URI address) {
    this.context = context;
    this.address = address;
  }

  public static RunningGateway start(String... settings) {
    return start(_ -> {}, settings);
  }

  /// With something more in its context.
  public static RunningGateway start(
      ApplicationContextInitializer<ConfigurableApplicationContext> more, String... settings) {
    var port = freePort();
    var arguments = new ArrayList<String>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=" + port);
    arguments.add("--management.server.port=0");
    arguments.add("--management.server.address=127.0.0.1");
    for (var setting : settings) {
      arguments.add("--" + setting);
    }
    var context =
        new SpringApplicationBuilder(GatewayApplication.class)
            .initializers(more)
            .run(arguments.toArray(String[]::new));
    return new RunningGateway(context, URI.create("http://127.0.0.1:" + port));
  }

  /// A port that nobody listens on.
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends what it is told and follows nothing.
  public static HttpClient newClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  public URI address() {
    return address;
  }

  public URI managementAddress() {
    return URI.create(
        "http://127.0.0.1:"
            + context.getEnvironment().getRequiredProperty("local.management.port"));
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
