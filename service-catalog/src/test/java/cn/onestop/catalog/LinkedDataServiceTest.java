package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.RunningCatalog.Answered;
import cn.onestop.catalog.linked.LinkedReader;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LinkedDataServiceTest {

  private static final String ITEMS = "/api/v1/catalog/items";
  private static final String LINKED = "application/ld+json";

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void who_asks_for_linked_data_gets_an_item_as_such_and_everyone_else_as_before() {
    var linked = asked(ITEMS + "/TX-MZ-01", LINKED);

    assertThat(linked.status()).isEqualTo(200);
    assertThat(linked.header("Content-Type")).startsWith(LINKED);
    assertThat(linked.header("Vary")).contains("Accept");
    assertThat(LinkedReader.flaws(LinkedReader.read(linked.response().body()))).isEmpty();
    for (var accept : new String[] {"application/json", "*/*", "application/json, */*;q=0.5"}) {
      var plain = asked(ITEMS + "/TX-MZ-01", accept);
      assertThat(plain.header("Content-Type")).startsWith("application/json");
      assertThat(plain.json().path("itemCode").asString()).isEqualTo("TX-MZ-01");
      assertThat(plain.header("Vary")).contains("Accept");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ITEMS + "/TX-MZ-01", ITEMS, "/api/v1/catalog/context.jsonld"})
  void who_has_it_is_not_sent_it_again(String path) {
    var tag = asked(path, LINKED).header("ETag");

    var again = catalog.get(path, "Accept", LINKED, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
    assertThat(catalog.get(path, "Accept", LINKED, "If-None-Match", "\"1\"").status())
        .as("the tag of the item as plain JSON")
        .isEqualTo(200);
  }

  @Test
  void a_past_day_is_answered_as_for_the_item_itself() {
    assertThat(asked(ITEMS + "/TX-MZ-01?at=2024-01-01", LINKED).status()).isEqualTo(200);

    var before = asked(ITEMS + "/TX-MZ-01?at=2023-12-31", LINKED);
    assertThat(before.status()).isEqualTo(404);
    assertThat(before.header("Content-Type")).startsWith("application/problem+json");
    assertThat(before.json().path("code").asString()).isEqualTo("item-not-in-force");
  }

  @Test
  void the_whole_catalogue_is_one_document_without_pages() {
    var model = LinkedReader.read(asked(ITEMS + "?q=TX-", LINKED).response().body());

    assertThat(LinkedReader.flaws(model)).isEmpty();
    assertThat(model.listObjectsOfProperty(DCTerms.hasPart).toList()).hasSize(66);
    var licences = LinkedReader.read(asked(ITEMS + "?q=TX-&type=01", LINKED).response().body());
    assertThat(licences.listObjectsOfProperty(DCTerms.hasPart).toList()).hasSize(6);
    var all = LinkedReader.read(asked(ITEMS, LINKED).response().body());
    assertThat(LinkedReader.flaws(all)).isEmpty();
    assertThat(all.listObjectsOfProperty(DCTerms.hasPart).toList()).hasSizeGreaterThanOrEqualTo(66);
  }

  @Test
  void the_context_and_the_codes_are_served_here_to_anyone() throws Exception {
    var context = catalog.get("/api/v1/catalog/context.jsonld");
    var codes = catalog.get("/api/v1/catalog/codes.jsonld");

    assertThat(context.header("Content-Type")).startsWith(LINKED);
    assertThat(context.response().body())
        .isEqualTo(
            new ClassPathResource("cn/onestop/catalog/linked/context.jsonld")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(context.header("Cache-Control")).contains("max-age=3600");
    assertThat(codes.json().path("@graph")).hasSizeGreaterThan(40);
    assertThat(LinkedReader.read(codes.response().body()).isEmpty()).isFalse();
  }

  private Answered asked(String path, String accept) {
    return catalog.get(path, "Accept", accept);
  }
}
