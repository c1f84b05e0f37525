package cn.onestop.catalog.linked.web;

import cn.onestop.catalog.linked.LinkedCatalogue;
import cn.onestop.catalog.linked.LinkedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the linked data of items refers to; open to everyone. Nobody who reads it has to ask
/// another machine for the meaning of a term.
@RestController
@RequestMapping(path = "/api/v1/catalog", produces = "application/ld+json")
final class LinkedDataController {

  private final LinkedDocument context;
  private final LinkedDocument codes;

  LinkedDataController(LinkedCatalogue linked) throws IOException {
    this.context =
        new LinkedDocument(
            new ClassPathResource("cn/onestop/catalog/linked/context.jsonld")
                .getContentAsString(StandardCharsets.UTF_8));
    this.codes = linked.codes();
  }

  /// Shows the JSON-LD context of items: which term of CPSV-AP 3.2 each name stands for.
  @GetMapping("/context.jsonld")
  ResponseEntity<String> context() {
    return answer(context);
  }

  /// Shows the code lists of items as SKOS concepts, with their labels in Chinese and English.
  @GetMapping("/codes.jsonld")
  ResponseEntity<String> codes() {
    return answer(codes);
  }

  private static ResponseEntity<String> answer(LinkedDocument document) {
    return ResponseEntity.ok()
        .eTag("\"" + document.hash() + "\"")
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(document.json());
  }
}
