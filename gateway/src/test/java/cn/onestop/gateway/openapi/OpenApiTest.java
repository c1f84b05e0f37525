package cn.onestop.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.ServiceList;
import cn.onestop.gateway.SmallService;
import cn.onestop.testkit.contract.ApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

  private static SmallService describing(String description) {
    var service = SmallService.named("describing");
    service.answers(exchange -> {
      if (exchange.getRequestURI().getPath().equals("/v3/api-docs")) {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        SmallService.say(exchange, 200, description);
      } else {
        SmallService.say(exchange, 404, "");
      }
    });
    return service;
  }

  @Test
  void what_all_services_offer_stands_in_one_document() {
    try (var files =
            describing(
                """
                {"openapi":"3.1.0","info":{"title":"a"},"tags":[{"name":"t"}],
                 "paths":{
                   "/files":{"get":{"operationId":"list","responses":{"200":{"content":{"application/json":
                     {"schema":{"$ref":"#/components/schemas/Page"}}}}}}},
                   "/files/{number}":{"get":{"operationId":"one"}},
                   "/api/v1/ops/views":{"get":{"operationId":"views"}},
                   "/internal":{"get":{}}},
                 "components":{"schemas":{
                   "Page":{"type":"object","properties":{"item":{"$ref":"#/components/schemas/Item"}}},
                   "Item":{"type":"string"},
                   "Problem":{"type":"object"}}}}
                """);
        var notes =
            describing(
                """
                {"openapi":"3.1.0","info":{"title":"b"},"tags":[{"name":"t"},{"name":"u"}],
                 "paths":{
                   "/notes":{"get":{"operationId":"list","responses":{"200":{"content":{"application/json":
                     {"schema":{"$ref":"#/components/schemas/Page"}}}},
                     "400":{"$ref":"#/components/schemas/Problem"}}}},
                   "/api/v1/ops/views":{"get":{"operationId":"views"}}},
                 "components":{"schemas":{
                   "Page":{"type":"object","properties":{"item":{"$ref":"#/components/schemas/Item"}}},
                   "Item":{"type":"integer"},
                   "Problem":{"type":"object"}}}}
                """);
        var gateway =
            RunningGateway.start(
                new ServiceList()
                    .with("files", files.address())
                    .with("notes", notes.address())
                    .settings())) {
      var document = RunningGateway.json(gateway.get("/api/v1/openapi.json"));

      assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
      assertThat(document.path("servers").path(0).path("url").asString())
          .isEqualTo(gateway.address().toString());
      assertThat(document.path("paths").propertyNames())
          .containsExactlyInAnyOrder(
              "/files",
              "/files/{number}",
              "/notes",
              "/api/v1/ops/files/views",
              "/api/v1/ops/notes/views");
      assertThat(document.path("tags")).hasSize(2);

      // Item means two things, so Page does too; Problem means one.
      var schemas = document.path("components").path("schemas");
      assertThat(schemas.propertyNames())
          .containsExactlyInAnyOrder("Page", "Item", "Problem", "notes.Page", "notes.Item");
      assertThat(schemas.path("notes.Page").toString()).contains("#/components/schemas/notes.Item");
      var answers = document.path("paths").path("/notes").path("get").path("responses");
      assertThat(answers.path("200").toString()).contains("#/components/schemas/notes.Page");
      assertThat(answers.path("400").toString()).contains("#/components/schemas/Problem");
      assertThat(document.path("paths").path("/notes").path("get").path("operationId").asString())
          .isEqualTo("notes.list");
      assertThat(document.at("/paths/~1api~1v1~1ops~1files~1views/get/operationId").asString())
          .isEqualTo("files.views");
      assertThat(document.path("info").has("x-services-missing")).isFalse();
    }
  }

  /// `openapi/` holds what the services served at `/v3/api-docs` when the test was written.
  @Test
  void the_descriptions_of_the_real_services_become_one_that_is_valid() {
    try (var catalog = describing(saved("service-catalog"));
        var matters = describing(saved("service-matters"));
        var monitoring = describing(saved("service-monitoring"));
        var gateway =
            RunningGateway.start(
                "onestop.services.service-catalog=" + catalog.address(),
                "onestop.services.service-matters=" + matters.address(),
                "onestop.services.service-monitoring=" + monitoring.address(),
                "onestop.services.service-complaints=http://127.0.0.1:" + RunningGateway.freePort(),
                "onestop.services.service-identity=http://127.0.0.1:"
                    + RunningGateway.freePort())) {
      var text = gateway.get("/api/v1/openapi.json").body();
      var document = JsonMapper.shared().readTree(text);

      assertThat(new ApiContract(text).flaws()).isEmpty();
      assertThat(document.path("paths").propertyNames())
          .contains(
              "/api/v1/catalog/items",
              "/api/v1/offices",
              "/api/v1/matters/{number}/accept",
              "/api/v1/public/progress",
              "/api/v1/supervision/overview",
              "/api/v1/ops/service-catalog/verification",
              "/api/v1/ops/service-monitoring/verification");
      // What all say word for word stands there once.
      for (var section : List.of("parameters", "responses", "securitySchemes")) {
        assertThat(document.path("components").path(section).propertyNames())
            .isNotEmpty()
            .noneMatch(name -> name.contains("."));
      }
      assertThat(document.at("/components/schemas").propertyNames())
          .contains("Problem")
          .noneMatch(name -> name.endsWith(".Problem"));
    }
  }

  @Test
  void a_service_that_is_away_is_named_and_appears_when_it_is_back() {
    var port = RunningGateway.freePort();
    try (var files = describing("{\"openapi\":\"3.1.0\",\"paths\":{\"/files\":{\"get\":{}}}}");
        var gateway =
            RunningGateway.start(
                new ServiceList()
                    .with("files", files.address())
                    .with("notes", "http://127.0.0.1:" + port)
                    .settings())) {
      var partial = RunningGateway.json(gateway.get("/api/v1/openapi.json"));
      assertThat(partial.path("paths").propertyNames()).containsExactly("/files");
      assertThat(partial.path("info").path("x-services-missing").toString())
          .isEqualTo("[\"notes\"]");
      assertThat(partial.path("info").path("description").asString()).contains("服务notes");

      try (var notes = SmallService.at(port, "{\"paths\":{\"/notes\":{\"get\":{}}}}")) {
        assertThat(firstWhole(gateway).path("paths").propertyNames())
            .containsExactly("/files", "/notes");
        assertThat(notes.timesAsked()).isPositive();
      }
    }
  }

  private static String saved(String service) {
    var name = "/openapi/" + service + ".json";
    try (var in = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode firstWhole(RunningGateway gateway) {
    var end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      var document = RunningGateway.json(gateway.get("/api/v1/openapi.json"));
      if (!document.path("info").has("x-services-missing")) {
        return document;
      }
    }
    throw new AssertionError("The service was never asked again");
  }
}
