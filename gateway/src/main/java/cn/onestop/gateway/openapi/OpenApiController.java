package cn.onestop.gateway.openapi;

import cn.onestop.gateway.language.Language;
import cn.onestop.gateway.language.Words;
import cn.onestop.gateway.settings.GatewaySettings;
import cn.onestop.gateway.settings.RoutingSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The description of everything that can be asked here.
@RestController
class OpenApiController {
  private final GatewaySettings settings;
  private final ServiceDescriptions descriptions;

  OpenApiController(GatewaySettings settings, ServiceDescriptions descriptions) {
    this.settings = settings;
    this.descriptions = descriptions;
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] describe(HttpServletRequest request) {
    var known = descriptions.current();
    var merged = new MergedDescription();
    var missing = new ArrayList<RoutingSettings.Service>();
    for (var service : settings.gateway().services()) {
      var description = known.get(service.name());
      if (description == null) {
        missing.add(service);
      } else {
        merged.add(service, description);
      }
    }
    var document = head(Language.of(request), known.values().stream().toList(), missing);
    merged.writeTo(document);
    return JsonMapper.shared().writeValueAsBytes(document);
  }

  private ObjectNode head(
      Locale language, List<JsonNode> descriptions, List<RoutingSettings.Service> missing) {
    var document = JsonNodeFactory.instance.objectNode();
    document.put(
        "openapi",
        descriptions.stream()
            .map(one -> one.path("openapi").asString(""))
            .max(String::compareTo)
            .orElse("3.1.0"));
    var info = document.putObject("info");
    info.put("title", Words.in(language, "openapi.title"));
    info.put("version", "v1");
    info.put("description", about(language, missing));
    if (!missing.isEmpty()) {
      var names = info.putArray("x-services-missing");
      missing.forEach(service -> names.add(service.name()));
    }
    document.putArray("servers").addObject().put("url", settings.publicUrl().toString());
    return document;
  }

  private static String about(Locale language, List<RoutingSettings.Service> missing) {
    var all = Words.in(language, "openapi.all");
    if (missing.isEmpty()) {
      return all;
    }
    var names =
        missing.stream()
            .map(service -> service.title().in(language))
            .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、"));
    return all + "\n\n" + Words.in(language, "openapi.missing", names);
  }
}
