package cn.onestop.ops;

import static cn.onestop.ops.Project.PROGRAMS;
import static cn.onestop.ops.Project.SERVICES;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds for every Kubernetes object of ours, each rule with something it must object to.
enum KubernetesRule {
  AN_OBJECT_IS_DESCRIBED_ONCE_UNDER_A_NAME_KUBERNETES_TAKES(
      (all, faults) -> {
        var seen = new HashSet<String>();
        for (var object : all.all()) {
          var id = Manifests.id(object);
          faults.unless(seen.add(id), id, "twice");
          faults.unless(
              object.at("metadata.name").text().matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"),
              id,
              "not a DNS label");
        }
      },
      good -> good.with("Service/gateway", "metadata.name", "Gate_way"),
      good -> good.and(good.get("Service/gateway").orElseThrow())),

  EVERYTHING_LIES_IN_A_NAMESPACE_THAT_ADMITS_ONLY_RESTRICTED_PODS(
      (all, faults) -> {
        var labels = all.get("Namespace/onestop").orElse(new Tree(null)).at("metadata.labels");
        for (var mode : List.of("enforce", "audit", "warn")) {
          var key = "pod-security\\.kubernetes\\.io/" + mode;
          faults.unless(labels.at(key).is("restricted"), "Namespace", mode);
          faults.unless(labels.at(key + "-version").text().startsWith("v1."), "Namespace", mode);
        }
        all.all().stream()
            .filter(
                object -> !object.at("kind").is("Namespace") && Tools.KUBECTL.find().isPresent())
            .forEach(object ->
                faults.unless(
                    object.at("metadata.namespace").is("onestop"),
                    Manifests.id(object),
                    "in no namespace"));
      },
      good ->
          good.with(
              "Namespace/onestop",
              "metadata.labels.pod-security\\.kubernetes\\.io/enforce",
              "baseline")),

  A_SELECTOR_FINDS_THE_PODS_IT_IS_FOR(
      (all, faults) -> {
        for (var workload : all.of("Deployment", "StatefulSet").toList()) {
          faults.unless(
              selects(workload.at("spec.selector.matchLabels"), workload),
              Manifests.id(workload),
              "does not select its own pods");
        }
        for (var object : all.of("Service", "PodDisruptionBudget").toList()) {
          var selector =
              object.at("kind").is("Service")
                  ? object.at("spec.selector")
                  : object.at("spec.selector.matchLabels");
          faults.unless(
              all.workloads().filter(workload -> selects(selector, workload)).count() == 1,
              Manifests.id(object),
              "selects not exactly one workload");
        }
      },
      good ->
          good.with(
              "Deployment/gateway", "spec.selector.matchLabels.app\\.kubernetes\\.io/name", "door"),
      good -> good.with("Service/kafka", "spec.selector.app\\.kubernetes\\.io/name", "kafkas"),
      good -> good.with("Service/kafka", "spec.selector.app\\.kubernetes\\.io/name", null)),

  A_SERVICE_LEADS_TO_A_PORT_THAT_ITS_POD_HAS(
      (all, faults) ->
          all.of("Service")
              .forEach(service ->
                  service.at("spec.ports").stream()
                      .forEach(port ->
                          faults.unless(
                              all.workloads()
                                  .filter(
                                      workload -> selects(service.at("spec.selector"), workload))
                                  .flatMap(Manifests::containers)
                                  .flatMap(container -> container.at("ports").stream())
                                  .anyMatch(open ->
                                      open.at("name").is(port.at("targetPort").text())
                                          && open.at("containerPort")
                                              .is(
                                                  port.at("port").value() == null
                                                      ? 0
                                                      : port.at("port").value())),
                              Manifests.id(service),
                              "no container port " + port.at("targetPort").text()))),
      good -> good.with("Service/service-matters", "spec.ports.0.targetPort", "web"),
      good -> good.with("Service/service-matters", "spec.ports.0.port", 8081)),

  A_PROGRAM_LISTENS_WHERE_ITS_OWN_SETTINGS_SAY(
      (all, faults) -> {
        for (var program : PROGRAMS) {
          var ports =
              container(all, program).at("ports").stream()
                  .collect(
                      Collectors.toMap(
                          port -> port.at("name").text(), port -> port.at("containerPort").text()));
          faults.unless(
              ports.equals(
                  Map.of(
                      "http", "" + Project.port(program),
                      "management", "" + Project.managementPort(program))),
              program,
              "ports " + ports);
        }
      },
      good ->
          good.with(
              "Deployment/service-catalog",
              "spec.template.spec.containers.0.ports.0.containerPort",
              9999)),

  A_PROGRAM_IS_WATCHED_ON_THE_PORT_PEOPLE_USE(
      (all, faults) -> {
        for (var program : PROGRAMS) {
          var settings = Project.settings(program).at("management.endpoint.health.probes");
          faults.unless(settings.at("add-additional-paths").is(true), program, "no /livez");
          var container = container(all, program);
          for (var probe :
              Map.of(
                      "startupProbe",
                      "/livez",
                      "livenessProbe",
                      "/livez",
                      "readinessProbe",
                      "/readyz")
                  .entrySet()) {
            var get = container.at(probe.getKey()).at("httpGet");
            faults.unless(get.at("path").is(probe.getValue()), program, probe.getKey());
            faults.unless(get.at("port").is("http"), program, probe.getKey());
          }
        }
        all.of("StatefulSet")
            .flatMap(Manifests::containers)
            .filter(container -> !container.at("ports").isEmpty())
            .forEach(container -> {
              for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                faults.unless(
                    container
                        .at(probe)
                        .at("tcpSocket.port")
                        .is(container.at("ports.0.name").text()),
                    container.at("name").text(),
                    probe);
              }
            });
      },
      good ->
          good.with("Deployment/gateway", "spec.template.spec.containers.0.livenessProbe", null),
      good ->
          good.with(
              "Deployment/gateway",
              "spec.template.spec.containers.0.readinessProbe.httpGet.path",
              "/livez"),
      good ->
          good.with(
              "Deployment/gateway",
              "spec.template.spec.containers.0.readinessProbe.httpGet.port",
              "management"),
      good -> good.with("StatefulSet/kafka", "spec.template.spec.containers.0.startupProbe", null)),

  MEMORY_IS_RESERVED_IN_FULL_AND_PROCESSOR_TIME_ASKED_FOR(
      (all, faults) ->
          eachContainer(
              all,
              (workload, container) -> {
                var resources = container.at("resources");
                faults.unless(
                    !resources.at("requests.cpu").isEmpty(), place(workload, container), "cpu");
                faults.unless(
                    !resources.at("limits.memory").isEmpty(), place(workload, container), "memory");
                faults.unless(
                    resources.at("limits.memory").equals(resources.at("requests.memory")),
                    place(workload, container),
                    "memory asked for is not the limit");
              }),
      good ->
          good.with(
              "Deployment/service-matters", "spec.template.spec.containers.0.resources", null),
      good ->
          good.with(
              "Deployment/service-matters",
              "spec.template.spec.containers.0.resources.requests.memory",
              "1Mi")),

  NOTHING_RUNS_WITH_MORE_RIGHTS_THAN_IT_NEEDS(
      (all, faults) -> {
        for (var workload : all.workloads().toList()) {
          var pod = workload.at("spec.template.spec");
          var context = pod.at("securityContext");
          var id = Manifests.id(workload);
          faults.unless(context.at("runAsNonRoot").is(true), id, "may be root");
          faults.unless(context.at("runAsUser").text().matches("[1-9]\\d*"), id, "no user");
          faults.unless(context.at("seccompProfile.type").is("RuntimeDefault"), id, "seccomp");
          for (var shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            faults.unless(pod.at(shared).isEmpty(), id, shared);
          }
        }
        eachContainer(
            all,
            (workload, container) -> {
              var context = container.at("securityContext");
              var place = place(workload, container);
              faults.unless(context.at("allowPrivilegeEscalation").is(false), place, "escalation");
              faults.unless(context.at("readOnlyRootFilesystem").is(true), place, "writable");
              faults.unless(
                  context.at("capabilities.drop").texts().equals(List.of("ALL")), place, "caps");
              faults.unless(context.at("capabilities.add").isEmpty(), place, "caps");
              faults.unless(
                  Set.of("allowPrivilegeEscalation", "readOnlyRootFilesystem", "capabilities")
                      .containsAll(context.keys()),
                  place,
                  "says otherwise than its pod");
            });
      },
      good ->
          good.with("Deployment/gateway", "spec.template.spec.securityContext.runAsNonRoot", null),
      good ->
          good.with(
              "Deployment/gateway",
              "spec.template.spec.securityContext.seccompProfile.type",
              "Runtimedefault"),
      good ->
          good.with(
              "StatefulSet/mongodb", "spec.template.spec.initContainers.0.securityContext", null),
      good ->
          good.with(
              "Job/mongodb-set-up",
              "spec.template.spec.containers.0.securityContext.readOnlyRootFilesystem",
              false),
      good ->
          good.with(
              "Deployment/gateway",
              "spec.template.spec.containers.0.securityContext.runAsUser",
              0)),

  WHAT_IS_WRITTEN_TO_HAS_A_VOLUME_OF_KNOWN_SIZE(
      (all, faults) -> {
        for (var workload : all.workloads().toList()) {
          var claims =
              workload.at("spec.volumeClaimTemplates").stream()
                  .map(claim -> claim.at("metadata.name").text());
          var volumes = workload.at("spec.template.spec.volumes");
          var there =
              Stream.concat(volumes.stream().map(volume -> volume.at("name").text()), claims)
                  .collect(Collectors.toCollection(TreeSet::new));
          var used =
              Manifests.containers(workload)
                  .flatMap(container -> container.at("volumeMounts").stream())
                  .map(mount -> mount.at("name").text())
                  .collect(Collectors.toCollection(TreeSet::new));
          faults.unless(there.equals(used), Manifests.id(workload), there + " but used " + used);
          volumes.stream()
              .filter(volume -> volume.keys().contains("emptyDir"))
              .forEach(volume ->
                  faults.unless(
                      !volume.at("emptyDir.sizeLimit").isEmpty(),
                      Manifests.id(workload),
                      "no end to " + volume.at("name").text()));
        }
        eachContainer(
            all,
            (workload, container) ->
                faults.unless(
                    PROGRAMS.stream().noneMatch(program -> container.at("name").is(program))
                        || container.at("volumeMounts").stream()
                            .anyMatch(mount -> mount.at("mountPath").is("/tmp")),
                    place(workload, container),
                    "no /tmp"));
      },
      good -> good.with("Deployment/gateway", "spec.template.spec.volumes", null),
      good ->
          good.with("Deployment/gateway", "spec.template.spec.containers.0.volumeMounts.0", null),
      good ->
          good.with("Deployment/gateway", "spec.template.spec.volumes.0.emptyDir.sizeLimit", null)),

  A_WORKLOAD_HAS_A_NAME_OF_ITS_OWN_AND_NO_KEY_TO_THE_CLUSTER(
      (all, faults) -> {
        for (var workload : all.workloads().toList()) {
          var pod = workload.at("spec.template.spec");
          var account = pod.at("serviceAccountName").text();
          faults.unless(account.equals(workload.at("metadata.name").text()), account, "shared");
          faults.unless(pod.at("automountServiceAccountToken").is(false), account, "token");
          faults.unless(
              all.get("ServiceAccount/" + account)
                  .filter(object -> object.at("automountServiceAccountToken").is(false))
                  .isPresent(),
              account,
              "no such ServiceAccount");
        }
      },
      good -> good.without("ServiceAccount/gateway"),
      good -> good.with("Deployment/gateway", "spec.template.spec.serviceAccountName", "default"),
      good ->
          good.with("Deployment/gateway", "spec.template.spec.automountServiceAccountToken", null)),

  AN_IMAGE_IS_NAMED_WITH_ITS_VERSION(
      (all, faults) -> {
        eachContainer(
            all,
            (workload, container) ->
                faults.unless(
                    Pinned.image(container.at("image").text()),
                    place(workload, container),
                    container.at("image").text()));
        for (var program : PROGRAMS) {
          faults.unless(
              container(all, program)
                  .at("image")
                  .is("onestop/%s:%s".formatted(program, Project.version())),
              program,
              "not of this version");
        }
      },
      good ->
          good.with(
              "StatefulSet/kafka", "spec.template.spec.containers.0.image", "apache/kafka:latest"),
      good ->
          good.with("StatefulSet/kafka", "spec.template.spec.containers.0.image", "apache/kafka"),
      good ->
          good.with(
              "Deployment/gateway",
              "spec.template.spec.containers.0.image",
              "onestop/gateway:0.0.1")),

  A_NODE_IS_EMPTIED_AND_A_RELEASE_ROLLED_OUT_WITHOUT_STOPPING_ALL(
      (all, faults) -> {
        for (var workload : all.of("Deployment", "StatefulSet").toList()) {
          var budget = all.get("PodDisruptionBudget/" + workload.at("metadata.name").text());
          faults.unless(
              budget.filter(object -> object.at("spec.maxUnavailable").is(1)).isPresent(),
              Manifests.id(workload),
              "no budget");
        }
        for (var deployment : all.of("Deployment").toList()) {
          var rolling = deployment.at("spec.strategy.rollingUpdate");
          faults.unless(
              rolling.at("maxUnavailable").is(0) && rolling.at("maxSurge").is(1),
              Manifests.id(deployment),
              "stops before it starts");
        }
      },
      good -> good.without("PodDisruptionBudget/service-matters"),
      good -> good.with("Deployment/gateway", "spec.strategy.rollingUpdate.maxUnavailable", 1)),

  A_PROGRAM_HAS_TIME_TO_FINISH_WHAT_IT_HAS_BEGUN(
      (all, faults) -> {
        for (var program : PROGRAMS) {
          var pod = all.get("Deployment/" + program).orElseThrow().at("spec.template.spec");
          int own =
              Integer.parseInt(
                  Project.settings(program)
                      .at("spring.lifecycle.timeout-per-shutdown-phase")
                      .text()
                      .replace("s", ""));
          int before = number(pod.at("containers.0.lifecycle.preStop.sleep.seconds"));
          faults.unless(before >= 5, program, "not waited for");
          faults.unless(
              number(pod.at("terminationGracePeriodSeconds")) > before + own,
              program,
              "killed early");
        }
      },
      good ->
          good.with("Deployment/gateway", "spec.template.spec.terminationGracePeriodSeconds", 30),
      good -> good.with("Deployment/gateway", "spec.template.spec.containers.0.lifecycle", null)),

  A_VARIABLE_IS_ONE_THAT_THE_PROGRAM_READS(
      (all, faults) -> {
        for (var program : PROGRAMS) {
          var known = Settings.of(program);
          all.environment(container(all, program))
              .keySet()
              .forEach(name -> faults.unless(known.contains(name), program, name));
        }
      },
      good -> good.with("ConfigMap/services", "data.ONESTOP_KEY_FILE", "/run/secrets/keys"),
      good ->
          good.with(
              "Deployment/gateway",
              "spec.template.spec.containers.0.env.0.name",
              "ONESTOP_PUBLIC_URI")),

  WHAT_IS_REFERRED_TO_IS_THERE(
      (all, faults) -> {
        eachContainer(
            all,
            (workload, container) -> {
              var place = place(workload, container);
              container.at("envFrom").stream()
                  .map(from -> from.at("configMapRef.name").text())
                  .forEach(name ->
                      faults.unless(!all.data(name).isEmpty(), place, "no ConfigMap " + name));
              container.at("env").stream()
                  .map(variable -> variable.at("valueFrom.configMapKeyRef"))
                  .filter(reference -> !reference.isEmpty())
                  .forEach(reference ->
                      faults.unless(
                          all.data(reference.at("name").text())
                              .keys()
                              .contains(reference.at("key").text()),
                          place,
                          "no " + reference));
            });
        all.workloads()
            .flatMap(workload -> workload.at("spec.template.spec.volumes").stream())
            .map(volume -> volume.at("configMap"))
            .filter(map -> !map.isEmpty() && !map.at("optional").is(true))
            .forEach(map ->
                faults.unless(
                    !all.data(map.at("name").text()).isEmpty(), map.toString(), "not there"));
        for (var program : PROGRAMS) {
          all.environment(container(all, program)).values().stream()
              .flatMap(value -> Addresses.in(value))
              .forEach(address ->
                  faults.unless(
                      all.of("Service")
                          .anyMatch(service ->
                              address.equals(
                                  service.at("metadata.name").text()
                                      + ":"
                                      + service.at("spec.ports.0.port").text())),
                      program,
                      "nobody at " + address));
        }
      },
      good -> good.without("ConfigMap/center"),
      good -> good.with("ConfigMap/center", "data.public-url", null),
      good -> good.with("ConfigMap/services", "data.KAFKA_BOOTSTRAP_SERVERS", "kafka:9093"),
      good -> good.without("ConfigMap/mongodb-set-up"),
      good -> good.without("Service/service-complaints")),

  A_FILE_THAT_A_VARIABLE_NAMES_IS_MOUNTED(
      (all, faults) -> {
        for (var program : PROGRAMS) {
          var files = Mounts.files(all.get("Deployment/" + program).orElseThrow());
          all.environment(container(all, program)).entrySet().stream()
              .filter(
                  variable -> variable.getKey().endsWith("_FILE") && !variable.getValue().isEmpty())
              .forEach(variable ->
                  faults.unless(files.contains(variable.getValue()), program, variable.toString()));
          faults.unless(
              files.contains("/run/secrets/settings/spring.mongodb.uri"), program, "no MongoDB");
        }
      },
      good ->
          good.with("ConfigMap/services", "data.ONESTOP_KEYS_FILE", "/run/secrets/keys/keys.json"),
      good ->
          good.with(
              "Deployment/service-matters",
              "spec.template.spec.volumes.1.secret.items.0.path",
              "uri")),

  A_SECRET_IS_MADE_BY_THE_OPERATOR_AS_THE_README_SAYS(
      (all, faults) -> {
        var documented = Secrets.documented();
        var used =
            all.workloads()
                .flatMap(workload -> workload.at("spec.template.spec.volumes").stream())
                .map(volume -> volume.at("secret"))
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret ->
                    secret.at("items").stream()
                        .map(item -> secret.at("secretName").text() + "/" + item.at("key").text()))
                .collect(Collectors.toCollection(TreeSet::new));
        faults.unless(used.equals(documented), "README", documented + " but used " + used);
      },
      good ->
          good.with(
              "Deployment/service-identity",
              "spec.template.spec.volumes.2.secret.secretName",
              "door")),

  NO_SECRET_IS_WRITTEN_DOWN(
      (all, faults) -> {
        faults.unless(all.of("Secret").findAny().isEmpty(), "Secret", "in git");
        all.all().stream()
            .filter(object ->
                !object.at("kind").is("ConfigMap")
                    || !object.at("data").keys().contains("set-up.js"))
            .forEach(object ->
                object
                    .scalars()
                    .forEach(text ->
                        faults.unless(!Pinned.secret(text), Manifests.id(object), "a password")));
        eachContainer(
            all,
            (workload, container) ->
                all.environment(container)
                    .forEach((name, value) ->
                        faults.unless(
                            !Pinned.secret(name, value), place(workload, container), name)));
        eachContainer(
            all,
            (workload, container) ->
                faults.unless(
                    container.at("env").stream()
                            .allMatch(variable -> variable.at("valueFrom.secretKeyRef").isEmpty())
                        && container.at("envFrom").stream()
                            .allMatch(from -> from.at("secretRef").isEmpty()),
                    place(workload, container),
                    "secrets belong in files"));
      },
      good -> good.and(new Tree(Map.of("kind", "Secret", "metadata", Map.of("name", "keys")))),
      good -> good.with("ConfigMap/services", "data.MONGODB_URI", "mongodb://me:hunter2@mongodb/"),
      good ->
          good.with(
              "StatefulSet/mongodb",
              "spec.template.spec.containers.0.env.1.name",
              "MONGO_INITDB_ROOT_PASSWORD")),

  ONLY_THE_EDGES_OF_THE_PICTURE_ARE_OPEN(
      (all, faults) -> {
        var deny = all.get("NetworkPolicy/nothing-goes").orElse(new Tree(null)).at("spec");
        faults.unless(
            deny.at("podSelector").is(Map.of())
                && deny.at("policyTypes").texts().equals(List.of("Ingress", "Egress")),
            "NetworkPolicy",
            "what is not named is not refused");
        var edges = new Edges(all);
        var out = new TreeSet<String>();
        var in = new TreeSet<>(Set.of("anyone -> gateway:8080"));
        for (var service : SERVICES) {
          in.add("gateway -> %s:%d".formatted(service, Project.port(service)));
          in.add(service + " -> kafka:9092");
          in.add(service + " -> mongodb:27017");
          out.add(service + " -> gateway:8080");
        }
        in.add("gateway -> mongodb:27017");
        in.add("mongodb-set-up -> mongodb:27017");
        in.stream().filter(edge -> !edge.startsWith("anyone")).forEach(out::add);
        all.workloads()
            .map(workload -> workload.at("metadata.name").text())
            .forEach(pod -> out.add(pod + " -> kube-system:53/UDP+53"));
        faults.unless(edges.in().equals(in), "in", edges.in() + " but wanted " + in);
        faults.unless(edges.out().equals(out), "out", edges.out() + " but wanted " + out);
      },
      good -> good.without("NetworkPolicy/nothing-goes"),
      good ->
          good.with("NetworkPolicy/service-matters", "spec.ingress.0.from.0.podSelector", Map.of()),
      good -> good.with("NetworkPolicy/kafka", "spec.ingress.0.from", null),
      good ->
          good.with("NetworkPolicy/to-kafka", "spec.podSelector.matchExpressions.0.values.0", null),
      good -> good.with("NetworkPolicy/gateway", "spec.egress.0.ports.0.port", 8082),
      good -> good.with("NetworkPolicy/names", "spec.egress.0.to", null));

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final BiConsumer<Manifests, Faults> check;
  private final List<Fault> breaks;

  KubernetesRule(BiConsumer<Manifests, Faults> check, Fault... breaks) {
    this.check = check;
    this.breaks = List.of(breaks);
  }

  /// Makes something wrong of what is right.
  interface Fault {
    Manifests in(Manifests good);
  }

  List<String> faults(Manifests manifests) {
    return Faults.of(faults -> check.accept(manifests, faults));
  }

  /// Each breaks this rule in one place.
  List<Fault> breaks() {
    return breaks;
  }

  private static Tree container(Manifests all, String program) {
    return all.get("Deployment/" + program).orElseThrow().at("spec.template.spec.containers.0");
  }

  private static void eachContainer(Manifests all, BiConsumer<Tree, Tree> action) {
    all.workloads()
        .forEach(workload ->
            Manifests.containers(workload)
                .forEach(container -> action.accept(workload, container)));
  }

  private static String place(Tree workload, Tree container) {
    return Manifests.id(workload) + " " + container.at("name").text();
  }

  private static boolean selects(Tree selector, Tree workload) {
    var labels = workload.at("spec.template.metadata.labels").textMap();
    return labels.entrySet().containsAll(selector.textMap().entrySet());
  }

  private static int number(Tree place) {
    return NUMBER.matcher(place.text()).matches() ? Integer.parseInt(place.text()) : 0;
  }
}
