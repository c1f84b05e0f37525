package cn.onestop.ops;

import static cn.onestop.ops.Project.PROGRAMS;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds for docker-compose.yml, each rule with something it must object to.
enum ComposeRule {
  WHAT_IS_REFERRED_TO_IS_THERE(
      (compose, faults) ->
          compose
              .at("services")
              .map()
              .forEach((name, service) -> {
                dependencies(service)
                    .keySet()
                    .forEach(other ->
                        faults.unless(compose.at("services").keys().contains(other), name, other));
                service
                    .at("networks")
                    .texts()
                    .forEach(network ->
                        faults.unless(
                            compose.at("networks").keys().contains(network), name, network));
                secrets(service)
                    .forEach(secret ->
                        faults.unless(compose.at("secrets").keys().contains(secret), name, secret));
                service.at("volumes").texts().stream()
                    .map(volume -> volume.split(":")[0])
                    .forEach(volume ->
                        faults.unless(
                            volume.startsWith("./")
                                ? Files.exists(Project.file(volume.substring(2)))
                                : compose.at("volumes").keys().contains(volume),
                            name,
                            volume));
                var environment = service.at("env_file").text();
                faults.unless(Files.exists(Project.file(environment)), name, environment);
              }),
      good -> good.with("services.gateway.networks.0", "insid"),
      good -> good.with("services.kafka.volumes.0", "kafkas:/data"),
      good -> good.with("services.mongodb-set-up.volumes.0", "./k8s/setup.js:/opt/set-up.js:ro"),
      good -> good.with("services.service-matters.depends_on.mongo.condition", "service_started"),
      good -> good.with("services.mongodb.secrets.0", "keyfile"),
      good -> good.with("services.kafka.env_file", "kafka.env")),

  WHOEVER_WAITS_WAITS_FOR_SOMETHING_THAT_COMES(
      (compose, faults) ->
          compose
              .at("services")
              .map()
              .forEach((name, service) ->
                  dependencies(service)
                      .forEach((other, how) -> {
                        var awaited =
                            compose.at("services").map().getOrDefault(other, new Tree(null));
                        boolean once = awaited.at("restart").is("no");
                        faults.unless(
                            how.at("condition")
                                .is(once ? "service_completed_successfully" : "service_healthy"),
                            name,
                            other);
                        faults.unless(
                            once || !awaited.at("healthcheck.test").isEmpty(), name, other);
                      })),
      good ->
          good.with(
              "services.service-matters.depends_on.mongodb-set-up.condition", "service_healthy"),
      good -> good.with("services.kafka.healthcheck", null)),

  AN_IMAGE_IS_NAMED_WITH_ITS_VERSION_AND_THE_SAME_AS_IN_KUBERNETES(
      (compose, faults) -> {
        var images = new TreeSet<String>();
        compose
            .at("services")
            .map()
            .forEach((name, service) -> {
              var image = service.at("image").text();
              images.add(image);
              faults.unless(Pinned.image(image), name, image);
              faults.unless(
                  !PROGRAMS.contains(name) || service.at("build.args.SERVICE").is(name),
                  name,
                  "builds another");
            });
        var others =
            Manifests.fromFiles()
                .workloads()
                .flatMap(Manifests::containers)
                .map(container -> container.at("image").text())
                .collect(Collectors.toCollection(TreeSet::new));
        faults.unless(images.equals(others), "images", images + " but " + others);
      },
      good -> good.with("services.kafka.image", "apache/kafka:latest"),
      good -> good.with("services.kafka.image", "apache/kafka:4.1.0"),
      good -> good.with("services.gateway.build.args.SERVICE", "service-matters")),

  ONLY_THE_GATEWAY_CAN_BE_REACHED_AND_ONLY_FROM_THIS_COMPUTER(
      (compose, faults) -> {
        compose
            .at("services")
            .map()
            .forEach((name, service) -> {
              boolean door = name.equals("gateway");
              faults.unless(
                  service
                      .at("ports")
                      .texts()
                      .equals(
                          door
                              ? List.of("${ONESTOP_BIND:-127.0.0.1}:${ONESTOP_PORT:-8080}:8080")
                              : List.of()),
                  name,
                  "published");
              faults.unless(service.at("network_mode").isEmpty(), name, "on the host's network");
              faults.unless(
                  service
                      .at("networks")
                      .texts()
                      .equals(door ? List.of("inside", "outside") : List.of("inside")),
                  name,
                  "networks");
            });
        faults.unless(compose.at("networks.inside.internal").is(true), "inside", "not inside");
      },
      good -> good.with("services.mongodb.ports", List.of("27017:27017")),
      good -> good.with("services.gateway.ports.0", "8080:8080"),
      good -> good.with("networks.inside.internal", null),
      good -> good.with("services.kafka.networks", List.of("outside"))),

  NOTHING_RUNS_WITH_MORE_RIGHTS_THAN_IT_NEEDS(
      (compose, faults) ->
          compose
              .at("services")
              .map()
              .forEach((name, service) -> {
                faults.unless(service.at("read_only").is(true), name, "writable");
                faults.unless(
                    service.at("cap_drop").texts().equals(List.of("ALL")), name, "capabilities");
                faults.unless(
                    service.at("cap_add").isEmpty() || name.equals("mongodb"),
                    name,
                    "capabilities");
                faults.unless(
                    service.at("security_opt").texts().contains("no-new-privileges:true"),
                    name,
                    "privileges");
                faults.unless(service.at("privileged").isEmpty(), name, "privileged");
                // The images of Kafka and MongoDB have a user of their own.
                faults.unless(
                    List.of("kafka", "mongodb").contains(name)
                        || service.at("user").text().startsWith("${ONESTOP_USER:?"),
                    name,
                    "user");
              }),
      good -> good.with("services.gateway.read_only", null),
      good -> good.with("services.gateway.user", "root"),
      good -> good.with("services.gateway.cap_drop", null),
      good -> good.with("services.kafka.cap_add", List.of("SYS_ADMIN")),
      good -> good.with("services.kafka.security_opt", null)),

  NOTHING_TAKES_ALL_MEMORY_OR_FILLS_THE_DISK_WITH_LOGS(
      (compose, faults) ->
          compose
              .at("services")
              .map()
              .forEach((name, service) -> {
                faults.unless(service.at("mem_limit").text().matches("\\d+[mg]"), name, "memory");
                faults.unless(!service.at("logging.options.max-size").isEmpty(), name, "logs");
                faults.unless(!service.at("restart").isEmpty(), name, "restart");
              }),
      good -> good.with("services.kafka.mem_limit", null),
      good -> good.with("services.kafka.logging", null)),

  A_PROGRAM_IS_ASKED_WHETHER_IT_IS_READY_WHERE_IT_LISTENS(
      (compose, faults) -> {
        for (var program : PROGRAMS) {
          faults.unless(
              compose
                  .at("services")
                  .at(program)
                  .at("healthcheck.test")
                  .texts()
                  .equals(List.of("CMD", "healthy", "" + Project.port(program))),
              program,
              "health check");
        }
      },
      good -> good.with("services.service-complaints.healthcheck.test.2", "8083")),

  A_VARIABLE_IS_ONE_THAT_THE_PROGRAM_READS_AND_THE_SAME_AS_IN_KUBERNETES(
      (compose, faults) -> {
        var kubernetes = Manifests.fromFiles();
        for (var program : PROGRAMS) {
          var here = compose.at("services").at(program).at("environment").textMap();
          var known = Settings.of(program);
          here.keySet().forEach(name -> faults.unless(known.contains(name), program, name));
          var there =
              kubernetes.environment(
                  kubernetes
                      .get("Deployment/" + program)
                      .orElseThrow()
                      .at("spec.template.spec.containers.0"));
          faults.unless(
              here.keySet().equals(there.keySet()),
              program,
              here.keySet() + " but " + there.keySet());
          new TreeMap<>(here)
              .forEach((name, value) ->
                  faults.unless(
                      value.contains("${") || value.equals(there.get(name)), program, name));
        }
      },
      good -> good.with("services.gateway.environment.ONESTOP_PUBLIC_URI", "x"),
      good -> good.with("services.gateway.environment.ONESTOP_PUBLIC_URL", null),
      good ->
          good.with(
              "services.gateway.environment.ONESTOP_SERVICES_SERVICE_MATTERS",
              "http://service-matters:8083")),

  A_SECRET_IS_A_FILE_WHERE_THE_PROGRAM_LOOKS_FOR_IT(
      (compose, faults) -> {
        for (var program : PROGRAMS) {
          var service = compose.at("services").at(program);
          var targets =
              service.at("secrets").stream()
                  .map(secret -> secret.at("target").text())
                  .collect(Collectors.toSet());
          faults.unless(
              targets.equals(
                  Mounts.files(Manifests.fromFiles().get("Deployment/" + program).orElseThrow())),
              program,
              "other files than in Kubernetes: " + targets);
        }
        compose
            .at("secrets")
            .map()
            .forEach((name, secret) ->
                faults.unless(
                    secret
                        .at("file")
                        .text()
                        .replaceFirst("\\.[a-z]+$", "")
                        .equals("deploy/secrets/" + name),
                    name,
                    "file"));
        var used =
            compose.at("services").map().values().stream()
                .flatMap(ComposeRule::secrets)
                .collect(Collectors.toSet());
        faults.unless(compose.at("secrets").keys().equals(used), "secrets", "unused");
      },
      good -> good.with("services.service-identity.secrets.0.target", "/run/secrets/key.pem"),
      good -> good.with("secrets.accounts.file", "accounts.json"),
      good -> good.with("secrets.more.file", "deploy/secrets/more")),

  NO_SECRET_IS_WRITTEN_DOWN(
      (compose, faults) ->
          compose
              .at("services")
              .map()
              .forEach((name, service) -> {
                service
                    .at("environment")
                    .textMap()
                    .forEach((variable, value) ->
                        faults.unless(!Pinned.secret(variable, value), name, variable));
                service
                    .scalars()
                    .forEach(text -> faults.unless(!Pinned.secret(text), name, "a password"));
              }),
      good -> good.with("services.mongodb.environment.MONGO_INITDB_ROOT_PASSWORD", "onestop"),
      good ->
          good.with("services.gateway.environment.MONGODB_URI", "mongodb://me:hunter2@mongodb/")),

  WHAT_THE_OPERATOR_CHOOSES_IS_IN_THE_EXAMPLE(
      (compose, faults) -> {
        var example =
            Project.read(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        var used =
            compose
                .scalars()
                .flatMap(text -> Pattern.compile("\\$\\{([A-Z_]+)").matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        faults.unless(example.equals(used), ".env.example", example + " but used " + used);
        compose
            .scalars()
            .filter(text -> text.matches("(?s).*\\$\\{[A-Z_]+}.*"))
            .forEach(text -> faults.unless(false, text, "neither default nor word of help"));
      },
      good ->
          good.with(
              "services.gateway.environment.SERVER_FORWARD_HEADERS_STRATEGY", "${FORWARDED:-none}"),
      good ->
          good.with("services.gateway.environment.ONESTOP_PUBLIC_URL", "${ONESTOP_PUBLIC_URL}"));

  private final BiConsumer<Tree, Faults> check;
  private final List<Fault> breaks;

  ComposeRule(BiConsumer<Tree, Faults> check, Fault... breaks) {
    this.check = check;
    this.breaks = List.of(breaks);
  }

  /// Makes something wrong of what is right.
  interface Fault {
    Tree in(Tree good);
  }

  List<String> faults(Tree compose) {
    return Faults.of(faults -> check.accept(compose, faults));
  }

  /// Each breaks this rule in one place.
  List<Fault> breaks() {
    return breaks;
  }

  private static Map<String, Tree> dependencies(Tree service) {
    return service.at("depends_on").map();
  }

  /// Named in short or in full.
  private static Stream<String> secrets(Tree service) {
    return service.at("secrets").stream()
        .map(secret -> secret.at("source").isEmpty() ? secret.text() : secret.at("source").text());
  }
}
