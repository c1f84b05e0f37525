package cn.onestop.gateway.openapi;

import cn.onestop.gateway.settings.RoutingSettings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts the OpenAPI documents of several services together into one.
///
/// Only paths that the gateway leads to are taken, with the addresses they have here. Components
/// that are the same in two services appear once; where two services mean different things by one
/// name, the later one's gets its service's name in front.
final class MergedDescription {
  private static final String OPS = "/api/v1/ops/";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final ObjectNode components = JsonNodeFactory.instance.objectNode();
  private final Map<String, JsonNode> tags = new LinkedHashMap<>();
  private final Set<String> operationIds = new HashSet<>();

  void add(RoutingSettings.Service service, JsonNode description) {
    var renamed = conflictsOf(description.path("components"), service.name());
    addComponents(description.path("components"), renamed);
    description.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asString(""), tag));
    var routed = service.paths().stream().map(PathPatternParser.defaultInstance::parse).toList();
    description
        .path("paths")
        .forEachEntry((path, item) -> {
          if (path.startsWith(OPS)) {
            var here = OPS + service.name() + "/" + path.substring(OPS.length());
            addPath(here, rewritten(item, renamed), service.name(), true);
          } else if (routed.stream().anyMatch(pattern -> leadsTo(pattern, path))) {
            addPath(path, rewritten(item, renamed), service.name(), false);
          }
        });
  }

  private void addComponents(JsonNode theirs, Map<String, String> renamed) {
    theirs.forEachEntry((section, named) ->
        named.forEachEntry((name, component) -> {
          var reference = reference(section, name);
          components
              .withObjectProperty(section)
              .set(
                  nameIn(renamed.getOrDefault(reference, reference)),
                  rewritten(component, renamed));
        }));
  }

  /// Writes what has been gathered into the document.
  void writeTo(ObjectNode document) {
    if (!tags.isEmpty()) {
      document.withArrayProperty("tags").addAll(tags.values());
    }
    document.set("paths", paths);
    if (!components.isEmpty()) {
      document.set("components", components);
    }
  }

  /// @param everywhere whether every service has such a path, so that the name of the operation
  ///   needs the service's in front, whoever answers
  private void addPath(String path, JsonNode item, String service, boolean everywhere) {
    item.forEachEntry((method, operation) -> {
      if (METHODS.contains(method) && operation instanceof ObjectNode one) {
        var id = one.path("operationId").asString("");
        if (!id.isEmpty() && (everywhere || !operationIds.add(id))) {
          one.put("operationId", service + "." + id);
        }
      }
    });
    paths.set(path, item);
  }

  /// Old reference to new, for every component whose name is taken by a different one. Renaming one
  /// makes those different that refer to it, so this goes on until nothing changes.
  private Map<String, String> conflictsOf(JsonNode theirs, String service) {
    var renamed = new LinkedHashMap<String, String>();
    int before;
    do {
      before = renamed.size();
      theirs.forEachEntry((section, named) ->
          named.forEachEntry((name, component) -> {
            var taken = components.path(section).path(name);
            if (!taken.isMissingNode() && !taken.equals(rewritten(component, renamed))) {
              renamed.put(reference(section, name), reference(section, service + "." + name));
            }
          }));
    } while (renamed.size() > before);
    return renamed;
  }

  private static String reference(String section, String name) {
    return "#/components/" + section + "/" + name;
  }

  private static String nameIn(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /// A copy in which every reference, discriminator mappings included, has its new name.
  private static JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
    if (node.isString()) {
      var reference = renamed.get(node.asString());
      return reference == null ? node : JsonNodeFactory.instance.stringNode(reference);
    }
    if (node.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> copy.add(rewritten(element, renamed)));
      return copy;
    }
    if (node.isObject()) {
      var copy = JsonNodeFactory.instance.objectNode();
      node.forEachEntry((name, value) -> copy.set(name, rewritten(value, renamed)));
      return copy;
    }
    return node;
  }

  private static boolean leadsTo(PathPattern pattern, String template) {
    return pattern.matches(PathContainer.parsePath(template.replaceAll("\\{[^}]*}", "x")));
  }
}
