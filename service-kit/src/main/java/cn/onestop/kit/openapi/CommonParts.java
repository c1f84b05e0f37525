package cn.onestop.kit.openapi;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the descriptions of all services have in common, word for word, so that it stands once in
/// the merged one.
final class CommonParts {

  static final String SIGN_IN = "accessToken";
  static final String IDEMPOTENCY_KEY = "IdempotencyKey";
  static final String EXPECTED_VERSION = "ExpectedVersion";
  static final String AFTER = "After";
  static final String LIMIT = "Limit";
  static final String TOO_MANY = "429";
  static final String UNAVAILABLE = "503";

  private static final String PROBLEM = "Problem";
  private static final Map<String, String> REFUSALS =
      Map.of(
          "400",
          "What was sent makes no sense in itself.",
          "401",
          "Nobody is signed in, and this needs someone.",
          "403",
          "The caller may not do this, whatever its state.",
          "404",
          "There is no such thing, or the caller must not learn that there is.",
          "409",
          "Allowed to this caller, but not in the state the thing is in now.",
          "412",
          "The caller has seen an older version than the one that is there.",
          "422",
          "Well formed, but a rule of the office speaks against it, or the idempotency key was used"
              + " for another call.",
          TOO_MANY,
          "The caller has as much of it as one caller may have.",
          UNAVAILABLE,
          "Store or broker cannot be reached. The same call with the same key may be sent again.");

  private CommonParts() {}

  static OpenAPI of(String service) {
    return new OpenAPI()
        .info(
            new Info()
                .title(service)
                .version("v1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    SIGN_IN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Access token of the center's OpenID provider."))
                .parameters(parameters())
                .responses(new TreeMap<>(responses()))
                .schemas(new TreeMap<>(Map.of(PROBLEM, problem()))));
  }

  /// The name under which the answer with that status stands in the components.
  static String response(String status) {
    return PROBLEM + status;
  }

  private static Map<String, Parameter> parameters() {
    return new TreeMap<>(
        Map.of(
            IDEMPOTENCY_KEY,
            header(IdempotencyKey.HEADER)
                .required(true)
                .description(
                    "The caller's own name for this call, the same each time it is repeated; a"
                        + " repetition has no further effect and gets the same answer. At least 22"
                        + " characters without sign-in.")
                .schema(new StringSchema().minLength(16).maxLength(128))
                .example("0d1b0a52-9c5b-4a44-9c0e-6a1f6f0f3c11"),
            EXPECTED_VERSION,
            header(ExpectedVersion.HEADER)
                .description(
                    "The `ETag` of what the caller has seen; if it has changed since, the call is"
                        + " refused with 412.")
                .schema(new StringSchema())
                .example("\"3\""),
            AFTER,
            query("after")
                .description("The `next` of the page before; absent for the first page.")
                .schema(new StringSchema()),
            LIMIT,
            query("limit").description("How many entries a page has at most.").schema(limit())));
  }

  private static Map<String, ApiResponse> responses() {
    var responses = new TreeMap<String, ApiResponse>();
    REFUSALS.forEach((status, words) -> {
      var answer = new ApiResponse().description(words).content(body());
      if (status.equals(UNAVAILABLE) || status.equals(TOO_MANY)) {
        answer.addHeaderObject(
            "Retry-After", new Header().description("Seconds.").schema(new IntegerSchema()));
      }
      responses.put(response(status), answer);
    });
    return responses;
  }

  private static Content body() {
    return new Content()
        .addMediaType(
            "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM)));
  }

  private static Schema<?> limit() {
    var limit = new IntegerSchema();
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(PageRequest.MOST));
    limit.setDefault(PageRequest.USUAL);
    return limit;
  }

  private static Schema<?> problem() {
    var problem = new ObjectSchema();
    problem.setDescription("A problem response (RFC 9457), in the caller's language.");
    problem.addProperty("type", text("`urn:onestop:problem:` and the code.").format("uri"));
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("code", text("Stable; what programs decide by.").example("stale-version"));
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("help", text("What the caller can do about it."));
    problem.addProperty("errors", new ArraySchema().items(wrong()));
    problem.addProperty("traceId", text("Finds the call in logs and traces."));
    problem.setRequired(List.of("type", "title", "status", "code"));
    return problem;
  }

  private static Schema<?> wrong() {
    var wrong = new ObjectSchema();
    wrong.setDescription("One wrong field or parameter.");
    wrong.addProperty("code", new StringSchema());
    wrong.addProperty("detail", new StringSchema());
    wrong.addProperty("pointer", text("JSON Pointer into the body, as `#/materials/0/code`."));
    wrong.addProperty("parameter", text("Query parameter, header or path variable."));
    wrong.addProperty("value", text("What stands there."));
    wrong.addProperty("source", text("Source of the rule."));
    wrong.addProperty("help", text("What would help."));
    wrong.setRequired(List.of("detail"));
    return wrong;
  }

  private static Schema<?> text(String description) {
    var text = new StringSchema();
    text.setDescription(description);
    return text;
  }

  private static Parameter header(String name) {
    return new Parameter().in("header").name(name);
  }

  private static Parameter query(String name) {
    return new Parameter().in("query").name(name);
  }
}
