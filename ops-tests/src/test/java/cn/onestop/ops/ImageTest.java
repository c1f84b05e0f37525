package cn.onestop.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the Dockerfile does, done by hand: the jar in layers, the layers in one directory, and the
/// program started from it with the command and the environment of an installation.
class ImageTest {
  private static final String DOCKERFILE = Project.read("Dockerfile");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path directory;

  @BeforeAll
  static void makeSecrets() {
    MadeSecretsTest.make(directory.resolve("secrets"));
  }

  @Test
  void the_dockerfile_builds_every_program_and_runs_it_as_nobody() {
    assertThat(DOCKERFILE)
        .contains("-pl " + String.join(",", Project.PROGRAMS) + " package")
        .containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$");
    assertThat(
            Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(DOCKERFILE)
                .results()
                .map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(Pinned::image);
  }

  /// The gateway needs no Kafka and starts without MongoDB, catalog starts without either.
  @ParameterizedTest
  @ValueSource(strings = {"gateway", "service-catalog"})
  void a_program_starts_from_its_layers_with_the_environment_of_an_installation(String program)
      throws Exception {
    var application = layers(program);
    try (var running = start(program, application)) {
      running.awaitReady();
      assertThat(running.healthy()).isZero();
      assertThat(running.log())
          .contains(program.equals("gateway") ? "Started" : "discovered server mongodb:27017");
      if (program.equals("gateway")) {
        assertThat(running.get("/")).contains("便民服务中心");
      }
    }
  }

  @Test
  void what_does_not_answer_is_not_healthy() {
    var ended =
        Commands.run(
            Project.ROOT, Map.of(), List.of("deploy/image/healthy", "" + Running.freePort()));

    assertThat(ended.code()).isNotZero();
  }

  private static Path layers(String program) throws IOException {
    var jar = jar(program);
    var layers = directory.resolve(program + "-layers");
    var ended =
        Commands.run(
            Project.ROOT,
            Map.of(),
            List.of(
                Running.JAVA,
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--layers",
                "--destination",
                layers.toString(),
                "--application-filename",
                "application.jar"));
    assertThat(ended.code()).as(ended.output()).isZero();
    var application = Files.createDirectory(directory.resolve(program));
    for (var layer :
        Pattern.compile("/layers/([a-z-]+)/ \\./").matcher(DOCKERFILE).results().toList()) {
      var copied =
          Commands.run(
              Project.ROOT,
              Map.of(),
              List.of("cp", "-r", layers.resolve(layer.group(1)) + "/.", application.toString()));
      assertThat(copied.code()).as(copied.output()).isZero();
    }
    return application;
  }

  private static Path jar(String program) throws IOException {
    try (var files = Files.list(Project.file(program + "/target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches(program + "-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(program + " is not built: run ./mvnw package"));
    }
  }

  /// With the paths of the container turned into ours, and ports that are free here.
  private static Running start(String program, Path application) throws IOException {
    var manifests = Manifests.trial();
    var deployment = manifests.get("Deployment/" + program).orElseThrow();
    var secrets = directory.resolve(program + "-secrets");
    var compose = Tree.documents(Project.read("docker-compose.yml")).getFirst();
    for (var secret : compose.at("services").at(program).at("secrets").list()) {
      var source = compose.at("secrets").at(secret.at("source").text()).at("file").text();
      var target = secrets.resolve(secret.at("target").text().replace("/run/secrets/", ""));
      Files.createDirectories(target.getParent());
      Files.copy(directory.resolve("secrets").resolve(source.replaceFirst(".*/", "")), target);
    }
    var environment = new HashMap<String, String>();
    manifests
        .environment(deployment.at("spec.template.spec.containers.0"))
        .forEach((name, value) ->
            environment.put(name, value.replace("/run/secrets", secrets.toString())));
    if (program.equals("service-catalog")) {
      environment.put("ONESTOP_CATALOG_SAMPLE_DATA", "false");
      // The name of the broker means nothing here, and the client insists on one that does.
      environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Running.freePort());
    }
    return Running.start(application, entryPoint(), environment);
  }

  private static List<String> entryPoint() {
    var line =
        DOCKERFILE
            .replace("\\\n", "")
            .replaceFirst("(?s).*ENTRYPOINT \\[", "")
            .replaceFirst("(?s)].*", "");
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(line)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /// A program as in its container.
  private record Running(Process process, int port, Path logFile) implements AutoCloseable {
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static Running start(Path application, List<String> entryPoint, Map<String, String> environment)
        throws IOException {
      int port = freePort();
      var command = new ArrayList<String>();
      entryPoint.forEach(word ->
          command.add(word.equals("java") ? JAVA : word.replace("/app/", application + "/")));
      command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
      var log = application.resolveSibling(application.getFileName() + ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("SERVER_PORT", "" + port);
      builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
      builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
      return new Running(builder.start(), port, log);
    }

    static int freePort() {
      try (var socket = new java.net.ServerSocket(0)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    void awaitReady() {
      var deadline = Instant.now().plus(PATIENCE);
      while (healthy() != 0) {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
          throw new AssertionError("Not ready:\n" + log());
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }

    int healthy() {
      return Commands.run(Project.ROOT, Map.of(), List.of("deploy/image/healthy", "" + port))
          .code();
    }

    String get(String path) throws Exception {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    String log() {
      return Project.read(logFile);
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
