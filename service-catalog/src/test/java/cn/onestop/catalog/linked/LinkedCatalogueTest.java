package cn.onestop.catalog.linked;

import static cn.onestop.catalog.linked.LinkedReader.CENTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.item.ServiceItem.PublishedVersion;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.signedin.OfficeKind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LinkedCatalogueTest {

  private static final String CENTRE = "511321900000";
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String CV = "http://data.europa.eu/m8g/";
  private static final String CPSV = "http://purl.org/vocab/cpsv#";

  private final LinkedCatalogue linked = new LinkedCatalogue(LinkedCatalogueTest::office);

  static Stream<ItemFile.Row> samples() throws IOException {
    return DataFile.read(
        new ClassPathResource("sample/items.json").getContentAsByteArray(),
        ItemFile.FORMAT,
        ItemFile.class)
        .items()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_item_fits_the_profile(ItemFile.Row row) {
    var model = read(found(row.itemCode(), row.content()));

    assertThat(LinkedReader.flaws(model)).isEmpty();
    var service = service(model, row.itemCode());
    assertThat(service.hasProperty(RDF.type, resource(CPSV + "PublicService"))).isTrue();
    assertThat(texts(service, DCTerms.identifier)).containsExactly(row.itemCode());
    assertThat(service.getProperty(DCTerms.title, "zh").getString())
        .startsWith(row.content().itemName());
    assertThat(service.listProperties(property(CPSV + "hasInput")).toList())
        .hasSameSizeAs(row.content().materials());
    assertThat(service.listProperties(property(CV + "hasLegalResource")).toList())
        .hasSameSizeAs(row.content().byLaw());
  }

  @Test
  void the_whole_catalogue_fits_the_profile_as_one_document() throws IOException {
    var all = samples().map(row -> found(row.itemCode(), row.content())).toList();

    var model = LinkedReader.read(linked.catalogue(all, TODAY).json());

    assertThat(LinkedReader.flaws(model)).isEmpty();
    var dataset = model.getResource(CENTER + "/api/v1/offices/" + CENTRE + "#catalogue");
    assertThat(dataset.listProperties(DCTerms.hasPart).toList()).hasSize(66);
    assertThat(dataset.getProperty(DCTerms.title, "zh").getString()).isEqualTo("示例乡便民服务中心政务服务事项目录");
  }

  @Test
  void a_guide_with_every_field_says_all_of_it() {
    var service = service(read(found("TX-NY-03", Guides.complete())), "TX-NY-03");

    assertThat(LinkedReader.flaws(service.getModel())).isEmpty();
    assertThat(labels(service, CV + "hasCompetentAuthority")).containsExactly("县级林业部门（可委托乡镇核发）");
    assertThat(service.getProperty(property(CV + "processingTime")).getLiteral().getDatatypeURI())
        .isEqualTo("http://www.w3.org/2001/XMLSchema#duration");
    assertThat(texts(service, property(CV + "processingTime"))).containsExactly("P7D");
    assertThat(titles(service, CV + "holdsRequirement")).containsExactly("有林木权属");
    assertThat(titles(service, CPSV + "hasInput"))
        .containsExactlyInAnyOrder("林木采伐申请表", "居民身份证（申请人）");
    assertThat(titles(service, CPSV + "produces")).containsExactly("林木采伐许可证");
    assertThat(titles(service, CV + "hasLegalResource"))
        .containsExactlyInAnyOrder("森林法 第五十六条至第五十九条", "行政许可法 第四十二条");
    assertThat(labels(service, CV + "thematicArea")).containsExactly("林业");
    assertThat(labels(service, DCTerms.audience.getURI())).contains("自然人", "Natural persons");
    assertThat(labels(service, "http://www.w3.org/ns/adms#status")).contains("在用", "In force");
    assertThat(things(service, CV + "contactPoint"))
        .extracting(it -> texts(it, property(CV + "telephone")))
        .containsExactlyInAnyOrder(List.of("0817-1234567"), List.of("0817-7654321"));
    assertThat(things(service, CV + "hasChannel")).hasSize(3);
  }

  @Test
  void the_procedure_says_under_which_laws_it_is() {
    var service = service(read(found("TX-NY-03", Guides.complete())), "TX-NY-03");

    var rule = things(service, CPSV + "follows").getFirst();
    assertThat(titles(rule, CPSV + "implements")).hasSize(2);
    assertThat(rule.getProperty(DCTerms.description).getString())
        .isEqualTo("环节：申请与收件、受理、审核、决定、办结送达。承诺办结时限：7个工作日；法定办结时限：20个工作日。");
  }

  @ParameterizedTest
  @CsvSource({
    "WORKING_DAY, 5, P5D, 5个工作日",
    "CALENDAR_DAY, 30, P30D, 30日",
    "HOUR, 2, PT2H, 2小时",
    "ON_THE_SPOT, 0, PT0S, 当场办结"
  })
  void a_promise_is_told_as_a_duration_and_in_words(
      String unit, int amount, String duration, String words) {
    var limit = new PlainLimit(amount, unit, null, "ACCEPTED");

    assertThat(LimitWords.duration(limit)).isEqualTo(duration);
    assertThat(LimitWords.chinese(limit)).isEqualTo(words);
  }

  @Test
  void what_is_free_costs_nothing_and_what_is_not_is_told_in_words() {
    var free = read(found("A", Guides.sound()));
    var charged =
        read(
            found(
                "A",
                Guides.complete(guide -> guide.put("feeCharged", true).put("feeBasis", "示例收费文件"))));
    var unlisted =
        read(
            found("A", Guides.sound(guide -> guide.put("feeCharged", true).put("feeBasis", "示例"))));

    assertThat(
            things(service(free, "A"), CV + "hasCost")
                .getFirst()
                .getProperty(property(CV + "hasValue"))
                .getDouble())
        .isZero();
    for (var model : List.of(charged, unlisted)) {
      var cost = things(service(model, "A"), CV + "hasCost").getFirst();
      assertThat(LinkedReader.flaws(model)).isEmpty();
      assertThat(cost.hasProperty(property(CV + "hasValue"))).isFalse();
      assertThat(cost.hasProperty(DCTerms.description)).isTrue();
    }
  }

  @Test
  void what_is_no_address_is_not_told_as_one() {
    var guide =
        Guides.complete(it ->
            ((tools.jackson.databind.node.ObjectNode) it.get("handling"))
                .put("onlineHandleUrl", "见四川政务服务网"));

    var model = read(found("A", guide));

    assertThat(LinkedReader.flaws(model)).isEmpty();
    assertThat(model.contains(null, property("http://xmlns.com/foaf/0.1/page"))).isFalse();
  }

  @Test
  void the_status_says_what_a_version_is_today() {
    var item = item("A", Guides.sound(), null);
    var later = version(2, TODAY.plusDays(3), Guides.named("后来的"));
    var both = new ServiceItem("A", CENTRE, List.of(item.versions().getFirst(), later), null);

    assertThat(status(both, 0, TODAY)).isEqualTo(ItemStatus.IN_FORCE);
    assertThat(status(both, 1, TODAY)).isEqualTo(ItemStatus.PLANNED);
    assertThat(status(both, 0, TODAY.plusDays(3))).isEqualTo(ItemStatus.REPLACED);
    assertThat(status(item("A", Guides.sound(), TODAY), 0, TODAY)).isEqualTo(ItemStatus.ENDED);
    assertThat(status(item("A", Guides.sound(), TODAY.plusDays(1)), 0, TODAY))
        .isEqualTo(ItemStatus.IN_FORCE);
  }

  @Test
  void every_code_that_a_guide_refers_to_is_in_the_code_lists_in_two_languages() {
    var codes = LinkedReader.read(linked.codes().json());
    var referred =
        read(found("TX-NY-03", Guides.complete())).listResourcesWithProperty(SKOS.inScheme);

    assertThat(referred.toList())
        .isNotEmpty()
        .allSatisfy(code -> {
          assertThat(codes.getResource(code.getURI()).hasProperty(SKOS.prefLabel)).isTrue();
          assertThat(codes.getResource(code.getURI()).getProperty(SKOS.prefLabel, "zh"))
              .isNotNull();
          assertThat(codes.getResource(code.getURI()).getProperty(SKOS.prefLabel, "en"))
              .isNotNull();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PublicService.identifier",
        "PublicService.name",
        "PublicService.description",
        "PublicService.hasCompetentAuthority",
        "PublicOrganization.preferredLabel",
        "PublicOrganization.spatial",
        "Requirement.name",
        "Rule.description",
        "Evidence.identifier",
        "Output.name",
        "Channel.identifier"
      })
  void a_document_that_lacks_what_the_profile_asks_for_is_found_out(String term) {
    var json = linked.item(found("TX-NY-03", Guides.complete()), TODAY).json();
    assertThat(json).contains("\"" + term + "\"");

    // A name that the context does not know says nothing.
    var broken = LinkedReader.read(json.replace("\"" + term + "\"", "\"unknown\""));

    assertThat(LinkedReader.flaws(broken)).isNotEmpty();
  }

  @Test
  void a_document_that_says_something_of_the_wrong_kind_is_found_out() {
    var json = linked.item(found("TX-NY-03", Guides.complete()), TODAY).json();

    assertThat(LinkedReader.flaws(LinkedReader.read(json.replace("\"P7D\"", "\"seven days\""))))
        .isNotEmpty();
    assertThat(
            LinkedReader.flaws(
                LinkedReader.read(json.replace("\"@type\":\"Output\"", "\"@type\":\"Rule\""))))
        .isNotEmpty();
  }

  private Model read(InForce found) {
    return LinkedReader.read(linked.item(found, TODAY).json());
  }

  private static ItemStatus status(ServiceItem item, int version, LocalDate today) {
    return ItemStatus.of(new InForce(item, item.versions().get(version)), today);
  }

  private static InForce found(String code, ItemContent guide) {
    var item = item(code, guide, null);
    return new InForce(item, item.versions().getFirst());
  }

  private static ServiceItem item(
      String code, ItemContent guide, @org.jspecify.annotations.Nullable LocalDate retiredFrom) {
    return new ServiceItem(code, CENTRE, List.of(version(1, FIRST, guide)), retiredFrom);
  }

  private static PublishedVersion version(int number, LocalDate from, ItemContent guide) {
    return new PublishedVersion(
        number, from, "ADDED", ServiceItem.hash(guide), Instant.EPOCH, guide, null);
  }

  private static Optional<KnownOffice> office(String code) {
    return Optional.of(new KnownOffice(code, OfficeKind.CENTRE, "示例乡便民服务中心", null, code, null));
  }

  private static Resource service(Model model, String code) {
    return model.getResource(CENTER + "/api/v1/catalog/items/" + code);
  }

  private static List<Resource> things(Resource of, String property) {
    return of.listProperties(property(property)).mapWith(it -> it.getResource()).toList();
  }

  private static List<String> titles(Resource of, String property) {
    return things(of, property).stream().flatMap(it -> texts(it, DCTerms.title).stream()).toList();
  }

  private static List<String> labels(Resource of, String property) {
    return things(of, property).stream().flatMap(it -> texts(it, SKOS.prefLabel).stream()).toList();
  }

  private static List<String> texts(Resource of, Property property) {
    return of.listProperties(property)
        .mapWith(it -> it.getObject())
        .mapWith(RDFNode::asLiteral)
        .mapWith(it -> it.getLexicalForm())
        .toList();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static Resource resource(String iri) {
    return ResourceFactory.createResource(iri);
  }
}
