package cn.onestop.testkit.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An OpenAPI 3.1 document of a service, as something that the service can be held against.
public final class ApiContract {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema OFFICIAL =
      SCHEMAS.getSchema(JsonMapper.shared().readTree(resource("/openapi/openapi-3.1.schema.json")));
  private static final Schema ANY_SCHEMA =
      SCHEMAS.getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode document;

  /// @param json the document as it is served
  public ApiContract(String json) {
    this.document = JsonMapper.shared().readTree(json);
  }

  /// What makes it no valid OpenAPI 3.1 document; empty for one that is.
  public List<String> flaws() {
    var flaws = new ArrayList<String>();
    OFFICIAL.validate(document).forEach(error -> flaws.add(error.toString()));
    document
        .at("/components/schemas")
        .forEachEntry((name, schema) ->
            ANY_SCHEMA.validate(schema).forEach(error -> flaws.add(name + " " + error)));
    for (var reference : document.findValuesAsString("$ref")) {
      if (document.at(reference.substring(1)).isMissingNode()) {
        flaws.add(reference + " leads nowhere");
      }
    }
    var names = new TreeSet<String>();
    operations()
        .forEach((endpoint, operation) -> {
          if (!names.add(operation.path("operationId").asString(endpoint))) {
            flaws.add(endpoint + " has the operationId of another");
          }
          for (var needed : List.of("operationId", "summary", "tags", "x-roles", "security")) {
            if (operation.path(needed).isMissingNode()) {
              flaws.add(endpoint + " has no " + needed);
            }
          }
        });
    return flaws;
  }

  /// Where it differs from the rights tables of the service about who may call what.
  ///
  /// @param rows as they print themselves: `POST /api/v1/matters/{number}/accept | clerk | centre`
  public List<String> rightsFlaws(Collection<String> rows) {
    var described = new TreeSet<String>();
    operations()
        .forEach((endpoint, operation) -> described.add(endpoint + " | " + open(operation)));
    var permitted =
        rows.stream()
            .filter(row -> row.contains(" /api/"))
            .map(row -> row.substring(0, row.lastIndexOf(" | ")))
            .collect(Collectors.toCollection(TreeSet::new));
    var flaws = new ArrayList<String>();
    permitted.stream()
        .filter(row -> !described.contains(row))
        .forEach(row -> flaws.add("not described: " + row));
    described.stream()
        .filter(row -> !permitted.contains(row))
        .forEach(row -> flaws.add("not permitted: " + row));
    return flaws;
  }

  /// The operation at `endpoint`, as `GET /api/v1/matters`.
  public JsonNode operation(String endpoint) {
    return Objects.requireNonNull(operations().get(endpoint), endpoint);
  }

  /// The schema of that name.
  public JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /// What about a JSON answer does not fit the document.
  public List<String> answerFlaws(String endpoint, int status, String body) {
    var answer = operation(endpoint).path("responses").path(String.valueOf(status));
    if (answer.isMissingNode()) {
      return List.of("%s has no answer %d".formatted(endpoint, status));
    }
    var content = resolved(answer).path("content").valueStream().findFirst().orElseThrow();
    var schema = (ObjectNode) content.path("schema").deepCopy();
    schema.set("components", document.path("components"));
    return SCHEMAS.getSchema(schema).validate(JsonMapper.shared().readTree(body)).stream()
        .map(error -> "%s %d %s".formatted(endpoint, status, error))
        .toList();
  }

  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static String open(JsonNode operation) {
    if (operation.path("security").isEmpty()) {
      return "anyone";
    }
    var roles = operation.path("x-roles").valueStream().map(JsonNode::asString).toList();
    return roles.isEmpty() ? "signed-in" : String.join(" ", roles);
  }

  private Map<String, JsonNode> operations() {
    var operations = new TreeMap<String, JsonNode>();
    document
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) -> {
              if (METHODS.contains(method)) {
                operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
              }
            }));
    return operations;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ApiContract.class.getResourceAsStream(name), name);
  }
}
