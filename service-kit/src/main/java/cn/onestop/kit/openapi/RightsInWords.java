package cn.onestop.kit.openapi;

import static java.util.stream.Collectors.joining;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Says at each operation who may call it, and gives it the name and the tag that follow from its
/// address: they are as stable as that.
final class RightsInWords implements OpenApiCustomizer {

  static final String ROLES = "x-roles";
  private static final String PREFIX = "/api/v1/";

  private final Supplier<RightsTable> rights;

  RightsInWords(Supplier<RightsTable> rights) {
    this.rights = rights;
  }

  @Override
  public void customise(OpenAPI description) {
    var table = rights.get();
    var paths = description.getPaths();
    paths.forEach((path, item) ->
        item.readOperationsMap()
            .forEach((method, operation) -> {
              var row = table.row(method.name(), path);
              if (row.isPresent()) {
                operation.setOperationId(operationId(method.name(), path));
                operation.setTags(List.of(segments(path).findFirst().orElseThrow()));
                say(row.get(), operation);
              } else {
                // Nobody may call it.
                item.operation(method, null);
              }
            }));
    paths.values().removeIf(item -> item.readOperations().isEmpty());
  }

  private static void say(Right row, Operation operation) {
    var words = operation.getDescription();
    var saidAll = words == null || words.equals(operation.getSummary());
    operation.setDescription(saidAll ? who(row) : words + "\n\n" + who(row));
    operation.addExtension(ROLES, row.roles().stream().sorted().map(Role::wireName).toList());
    if (row.who() == Right.Who.ANYONE) {
      operation.setSecurity(List.of());
    } else {
      operation.setSecurity(List.of(new SecurityRequirement().addList(CommonParts.SIGN_IN)));
      RequestParts.refuse(operation, "401");
    }
    if (row.who() == Right.Who.ROLES) {
      RequestParts.refuse(operation, "403");
    }
    var inOrder = new ApiResponses();
    inOrder.putAll(new TreeMap<>(operation.getResponses()));
    operation.setResponses(inOrder);
  }

  private static String who(Right row) {
    return switch (row.who()) {
      case ANYONE -> "Open to everyone, without sign-in.";
      case SIGNED_IN -> "Open to whoever is signed in.";
      case ROLES ->
          row.roles().stream()
              .sorted()
              .map(role -> "`" + role.wireName() + "`")
              .collect(joining(", ", "Open to ", within(row.scope())));
    };
  }

  private static String within(Scope scope) {
    return switch (scope) {
      case NONE -> ".";
      case INSTALLATION -> ", with or without a post.";
      case CENTRE -> ", for things of their own centre.";
      case OFFICE -> ", for things that their own office reaches.";
    };
  }

  /// As `postMattersByNumberAccept`.
  private static String operationId(String method, String path) {
    return Stream.concat(
            Stream.of(method.toLowerCase(Locale.ROOT)),
            segments(path)
                .flatMap(segment ->
                    segment.startsWith("{")
                        ? Stream.of("by", segment.substring(1, segment.length() - 1))
                        : Arrays.stream(segment.split("-")))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)))
        .collect(joining());
  }

  private static Stream<String> segments(String path) {
    return Arrays.stream(path.substring(PREFIX.length()).split("/"));
  }
}
