package cn.onestop.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Kubernetes objects that are applied together.
record Manifests(List<Tree> all) {
  static final String TRIAL = "k8s/overlays/trial";

  /// Names of generated ConfigMaps end with a hash of what is in them.
  private static final String HASH = "-[a-z0-9]{10}$";

  /// The trial overlay as kubectl renders it or, where there is none, as far as it can be put
  /// together from its files.
  static Manifests trial() {
    return Tools.KUBECTL.find().map(kubectl -> rendered()).orElseGet(Manifests::fromFiles);
  }

  static Manifests rendered() {
    var kubectl = Tools.KUBECTL.require();
    var ended =
        Commands.run(
            Project.ROOT, Map.of(), List.of(kubectl, "kustomize", Project.file(TRIAL).toString()));
    if (ended.code() != 0) {
      throw new AssertionError("kubectl kustomize: " + ended.output());
    }
    return new Manifests(Tree.documents(ended.output()));
  }

  /// The objects of the overlay and what it builds upon; of the changes an overlay makes only those
  /// that our rules look at, generated ConfigMaps.
  static Manifests fromFiles() {
    var all = new ArrayList<Tree>();
    collect(TRIAL, all);
    return new Manifests(all);
  }

  private static void collect(String directory, List<Tree> all) {
    var kustomization = Tree.documents(Project.read(directory + "/kustomization.yaml")).getFirst();
    for (var resource : kustomization.at("resources").texts()) {
      var path =
          Project.ROOT.relativize(Project.file(directory + "/" + resource).normalize()).toString();
      if (path.endsWith(".yaml")) {
        all.addAll(Tree.documents(Project.read(path)));
      } else {
        collect(path, all);
      }
    }
    kustomization.at("configMapGenerator").stream()
        .forEach(generator -> all.add(generated(directory, generator)));
  }

  private static Tree generated(String directory, Tree generator) {
    var data = new LinkedHashMap<String, Object>();
    Stream.concat(
            generator.at("literals").texts().stream(),
            generator.at("envs").texts().stream()
                .flatMap(file -> Project.read(directory + "/" + file).lines()))
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .forEach(line -> {
          var parts = line.split("=", 2);
          data.put(parts[0], parts[1]);
        });
    generator
        .at("files")
        .texts()
        .forEach(file -> data.put(file, Project.read(directory + "/" + file)));
    return new Tree(
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "ConfigMap",
            "metadata",
            Map.of("name", generator.at("name").text()),
            "data",
            data));
  }

  /// What the object is, as `Deployment/gateway`.
  static String id(Tree object) {
    var name = object.at("metadata.name").text();
    var kind = object.at("kind").text();
    return kind + "/" + (kind.equals("ConfigMap") ? name.replaceFirst(HASH, "") : name);
  }

  Stream<Tree> of(String... kinds) {
    return all.stream().filter(object -> List.of(kinds).contains(object.at("kind").text()));
  }

  Optional<Tree> get(String id) {
    return all.stream().filter(object -> id(object).equals(id)).findFirst();
  }

  Stream<Tree> workloads() {
    return of("Deployment", "StatefulSet", "Job");
  }

  /// Every container of a workload, those that run before the others included.
  static Stream<Tree> containers(Tree workload) {
    var pod = workload.at("spec.template.spec");
    return Stream.concat(pod.at("initContainers").stream(), pod.at("containers").stream());
  }

  /// The environment of a container, with what it takes from ConfigMaps.
  Map<String, String> environment(Tree container) {
    var environment = new LinkedHashMap<String, String>();
    container.at("envFrom").stream()
        .forEach(from -> environment.putAll(data(from.at("configMapRef.name").text()).textMap()));
    container.at("env").stream()
        .forEach(variable -> {
          var from = variable.at("valueFrom.configMapKeyRef");
          environment.put(
              variable.at("name").text(),
              from.isEmpty()
                  ? variable.at("value").text()
                  : data(from.at("name").text()).at(from.at("key").text()).text());
        });
    return environment;
  }

  Tree data(String configMap) {
    return of("ConfigMap")
        .filter(object -> object.at("metadata.name").is(configMap))
        .map(object -> object.at("data"))
        .findFirst()
        .orElse(new Tree(null));
  }

  /// A copy in which one object has something else at a place, or nothing any more.
  Manifests with(String id, String path, @Nullable Object value) {
    return changed(id, object -> object.with(path, value));
  }

  Manifests without(String id) {
    Objects.requireNonNull(get(id).orElse(null), id);
    return new Manifests(all.stream().filter(object -> !id(object).equals(id)).toList());
  }

  Manifests and(Tree object) {
    return new Manifests(Stream.concat(all.stream(), Stream.of(object)).toList());
  }

  private Manifests changed(String id, UnaryOperator<Tree> change) {
    Objects.requireNonNull(get(id).orElse(null), id);
    return new Manifests(
        all.stream().map(object -> id(object).equals(id) ? change.apply(object) : object).toList());
  }
}
