package cn.onestop.localrun.stories;

import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.files.Tree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A Keycloak with the realm that is delivered and the people of the demonstration, as an operator
/// would start it. Its secrets are made up for this run.
final class RunningKeycloak implements AutoCloseable {
  private static final Path DEPLOYED = Path.of("..", "deploy", "keycloak");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI issuer;
  private final Process process;

  private RunningKeycloak(URI issuer, Process process) {
    this.issuer = issuer;
    this.process = process;
  }

  /// @param center where people reach the center
  static RunningKeycloak start(int port, URI center, String portalSecret, String demoPassword) {
    var home = unpacked();
    try {
      var imported = home.resolve("data").resolve("import");
      Tree.delete(home.resolve("data"));
      Files.createDirectories(imported);
      for (var file : new String[] {"onestop-realm.json", "demo/onestop-users-0.json"}) {
        var source = DEPLOYED.resolve(file);
        Files.copy(source, imported.resolve(source.getFileName()));
      }
      var builder =
          new ProcessBuilder(
                  "bash",
                  home.resolve("bin").resolve("kc.sh").toString(),
                  "start-dev",
                  "--import-realm",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port)
              .redirectErrorStream(true)
              .redirectOutput(new File("target", "keycloak.log"));
      builder
          .environment()
          .putAll(
              Map.of(
                  "JAVA_HOME",
                  System.getProperty("java.home"),
                  "JAVA_OPTS_KC_HEAP",
                  "-Xms64m -Xmx512m",
                  "ONESTOP_PUBLIC_URL",
                  center.toString(),
                  "ONESTOP_PORTAL_SECRET",
                  portalSecret,
                  "ONESTOP_DEMO_PASSWORD",
                  demoPassword));
      var issuer = URI.create("http://127.0.0.1:" + port + "/realms/onestop");
      var keycloak = new RunningKeycloak(issuer, builder.start());
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
      await()
          .atMost(PATIENCE)
          .failFast("Keycloak ended, see target/keycloak.log", () -> !keycloak.process.isAlive())
          .until(keycloak::answers);
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path unpacked() {
    try (var versions = Files.list(Path.of("target", "keycloak"))) {
      return versions
          .filter(Files::isDirectory)
          .findFirst()
          .map(Path::toAbsolutePath)
          .orElseThrow(() -> new Failure("target/keycloak is empty"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI issuer() {
    return issuer;
  }

  private boolean answers() {
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Ends Keycloak and the script it was started by.
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
