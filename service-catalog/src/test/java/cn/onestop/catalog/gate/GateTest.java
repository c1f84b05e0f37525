package cn.onestop.catalog.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.Register;
import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.gate.store.PublishRulesFile;
import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.item.KnownItem;
import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.RepealReason;
import cn.onestop.catalog.power.KnownPower;
import cn.onestop.catalog.power.PowerFile;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.kit.refusal.FieldRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Each rule, broken alone, is told by its name where it is broken.
class GateTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final PublishRules RULES = rules();

  /// The shipped one, but 森林法 第二十二条 is repealed, 过期规定 has expired, 废止的规定 is repealed.
  private static final LegalRegister REGISTER =
      new LegalRegister(
          Stream.concat(
                  Register.shippedTexts().stream().filter(it -> !it.code().equals("FL-SL")),
                  Stream.of(
                      repealed(Register.shippedText("FL-SL"), ArticleNumber.parse("第二十二条")),
                      Register.text(
                          "GZ-1", Register.content("过期规定", null, DAY.minusDays(1), "第一条")),
                      repealed(
                          Register.text("GZ-2", Register.content("废止的规定", null, null)),
                          Optional.empty())))
              .toList());

  @Test
  void what_breaks_no_rule_is_let_through() {
    assertThat(Gate.broken(Guides.lawful(), around(List.of()), "/item")).isEmpty();
    assertThat(Gate.broken(entry(power -> {}), around(List.of()), "/power")).isEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        rule(
            "on-the-spot-agrees",
            "/projectType",
            guide -> {
              at(guide, "promised").put("unit", "ON_THE_SPOT").put("amount", 0);
              at(guide, "handling").put("reviewType", "1");
            }),
        rule("on-the-spot-agrees", "/promised/unit", guide -> guide.put("projectType", "1")),
        rule(
            "promised-agrees",
            "/handling/reviewType",
            guide -> at(guide, "handling").put("reviewType", "1")),
        rule("promised-agrees", "/projectType", guide -> guide.put("projectType", "9")),
        rule(
            "result-type-fits-name",
            "/result/resultType",
            guide -> at(guide, "result").put("resultType", "3")),
        rule("result-type-fits-name", "/result/resultType", guide -> guide.put("resultName", "批复")),
        rule("visit-has-reason", "/onSiteReason", guide -> guide.remove("onSiteReason")),
        rule("visit-has-reason", "/onSiteReason", guide -> guide.put("onSiteTimes", 0)),
        rule(
            "no-visit-has-another-way",
            "/onlineSupported",
            guide -> {
              guide.put("onSiteTimes", 0).put("onSiteReason", "无").put("onlineSupported", false);
              at(guide, "handling").put("express", false);
            }),
        rule(
            "wholly-online-needs-no-visit",
            "/onSiteTimes",
            guide -> at(guide, "handling").put("onlineHandleDepth", "4")),
        rule(
            "fee-is-complete",
            "/fees/0/feeStand",
            guide -> {
              guide.put("feeCharged", true).put("feeBasis", "森林法 第五十八条");
              ((ObjectNode) list(guide, "fees").get(0)).remove("feeStand");
            }),
        rule(
            "fee-is-complete",
            "/handling/onlinePayment",
            guide -> at(guide, "handling").put("onlinePayment", true)),
        rule(
            "phones-are-there-and-differ",
            "/contact/linkWay",
            guide -> at(guide, "contact").put("linkWay", "1234567")),
        rule(
            "phones-are-there-and-differ",
            "/contact/superviseWay",
            guide -> at(guide, "contact").put("superviseWay", "0817-1234567")),
        rule(
            "topic-fits-audience",
            "/handling/topicClasses/0",
            guide -> {
              list(guide, "serviceObjects").removeAll().add("2");
            }),
        rule("licence-explains-itself", "/questions", guide -> guide.remove("questions")),
        rule(
            "licence-explains-itself",
            "/handlingSteps",
            guide -> {
              guide.remove("steps");
              list(guide, "handlingSteps").remove(0);
            }),
        rule(
            "result-has-sample",
            "/result/resultSample",
            guide -> at(guide, "result").remove("resultSample")),
        rule(
            "promise-within-statutory",
            "/promised/amount",
            guide -> at(guide, "promised").put("amount", 21)),
        rule(
            "promise-within-statutory",
            "/promised/amount",
            guide -> at(guide, "statutory").put("unit", "CALENDAR_DAY").put("amount", 6)),
        rule(
            "promise-within-statutory",
            "/promised/amount",
            guide -> {
              guide.remove("statutory");
              guide.remove("extensionDays");
              at(guide, "promised").put("amount", 61);
            }),
        rule(
            "material-has-basis",
            "/materials/0/byLaw",
            guide -> material(guide, 0).remove("byLaw")),
        rule(
            "material-has-basis",
            "/materials/1/byLaw",
            guide -> {
              material(guide, 1).put("materialName", "无违法犯罪证明").put("byLaw", "《示例管理办法》第三条");
            }),
        rule(
            "no-catch-all-material",
            "/materials/0/materialName",
            guide -> material(guide, 0).put("materialName", "其他材料")),
        rule(
            "no-catch-all-material",
            "/materials/0/materialName",
            guide -> material(guide, 0).put("materialName", "有关证明材料")),
        rule(
            "shared-data-is-not-demanded",
            "/materials/1/isNeed",
            guide -> material(guide, 1).remove("verifiedOnSight")),
        rule(
            "nothing-added-without-basis",
            "/conditions/0/byLaw",
            guide -> ((ObjectNode) list(guide, "conditions").get(0)).remove("byLaw")),
        rule(
            "nothing-added-without-basis",
            "/steps/2/byLaw",
            guide -> {
              var step = (ObjectNode) list(guide, "steps").get(2);
              step.put("kind", "INSPECTION").remove("byLaw");
            }),
        rule(
            "licence-is-in-the-list",
            "/catalogCode",
            guide -> {
              guide.remove("catalogCode");
            }),
        rule(
            "licence-is-in-the-list",
            "/catalogCode",
            guide -> {
              guide.put("catalogCode", "511A00000001");
              at(guide, "coding").remove("taskCode");
              at(guide, "coding").remove("taskHandleItem");
            }),
        rule(
            "displayed-in-full",
            "/handling/limitExplain",
            guide -> at(guide, "handling").remove("limitExplain")),
        rule(
            "displayed-in-full",
            "/materials/0/exampleGuid",
            guide -> material(guide, 0).remove("exampleGuid")),
        rule(
            "codes-have-their-form",
            "/catalogCode",
            guide -> {
              guide.put("catalogCode", "511A0148700000");
              at(guide, "coding").remove("taskCode");
              at(guide, "coding").remove("taskHandleItem");
            }),
        rule(
            "codes-have-their-form",
            "/coding/taskCode",
            guide -> guide.put("catalogCode", "511A64002002")),
        rule(
            "basis-is-registered",
            "/materials/0/byLaw",
            guide -> material(guide, 0).put("byLaw", "《森林法》第九百条")),
        rule(
            "basis-is-registered",
            "/byLaw/0",
            guide -> ((ObjectNode) list(guide, "byLaw").get(0)).put("law", "没有的法")),
        rule(
            "basis-is-registered",
            "/steps/1/byLaw",
            guide -> ((ObjectNode) list(guide, "steps").get(1)).put("byLaw", "第三十二条")),
        rule(
            "basis-is-in-force",
            "/conditions/0/byLaw",
            guide -> ((ObjectNode) list(guide, "conditions").get(0)).put("byLaw", "森林法 第二十二条")),
        rule(
            "basis-is-in-force",
            "/materials/0/byLaw",
            guide -> material(guide, 0).put("byLaw", "《过期规定》第一条")),
        rule(
            "basis-is-in-force",
            "/statutory/basis",
            guide -> at(guide, "statutory").put("basis", "废止的规定；行政许可法 第四十二条")),
        rule("item-belongs-to-one-power", "/taskType", guide -> guide.put("taskType", "20")));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("broken")
  void a_broken_rule_is_told_by_its_name(String rule, String pointer, Consumer<ObjectNode> change) {
    assertThat(Gate.findings(Guides.lawful(change), around(List.of())))
        .extracting(Finding::rule, Finding::pointer)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, pointer));
  }

  static Stream<Arguments> brokenPowers() {
    return Stream.of(
        rule(
            "power-has-one-form",
            "/responsibilities",
            power -> list(power, "responsibilities").removeAll()),
        rule(
            "power-has-one-form",
            "/accountability",
            power -> list(power, "accountability").removeAll()),
        rule(
            "power-has-one-form",
            "/integrityRisks",
            power -> list(power, "integrityRisks").removeAll()),
        rule("power-has-one-form", "/supervisionPhone", power -> power.remove("supervisionPhone")),
        rule(
            "power-has-one-form",
            "/powerName",
            power -> {
              power.put("powerName", "别的职权");
              power.remove("subItem");
            }),
        rule(
            "basis-is-registered",
            "/responsibilities/0/byLaw",
            power ->
                ((ObjectNode) list(power, "responsibilities").get(0)).put("byLaw", "没有的法 第一条")),
        rule(
            "basis-is-in-force",
            "/byLaw/0",
            power -> ((ObjectNode) list(power, "byLaw").get(0)).put("article", "第二十二条")),
        rule("power-has-one-chart", "/steps", power -> list(power, "steps").removeAll()),
        rule(
            "power-has-its-items-alone",
            "/items/0",
            power -> {
              list(power, "items").removeAll().add("TX-NY-99");
            }));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("brokenPowers")
  void so_it_is_with_powers(String rule, String pointer, Consumer<ObjectNode> change) {
    assertThat(Gate.findings(entry(change), around(List.of())))
        .extracting(Finding::rule, Finding::pointer)
        .contains(org.assertj.core.groups.Tuple.tuple(rule, pointer))
        .extracting(org.assertj.core.groups.Tuple::toList)
        .allMatch(found -> found.getFirst().equals(rule));
  }

  @Test
  void an_item_that_was_cancelled_is_not_run_in_disguise() {
    var cancelled = new KnownItem("TX-NY-98", "511321900000", "林木", "511A01487000", DAY);

    assertThat(Gate.findings(Guides.lawful(), around(List.of(), List.of(cancelled), RULES)))
        .extracting(Finding::rule)
        .containsExactly("licence-is-in-the-list");
  }

  @Test
  void every_rule_is_broken_by_some_test() {
    assertThat(Stream.concat(broken(), brokenPowers()).map(test -> (String) test.get()[0]).toList())
        .containsAll(Gate.ids());
  }

  @Test
  void the_shipped_items_and_powers_rest_on_nothing_that_is_not_registered_and_in_force()
      throws IOException {
    var items =
        DataFile.read(
            new ClassPathResource("sample/items.json").getContentAsByteArray(),
            ItemFile.FORMAT,
            ItemFile.class);
    var powers =
        DataFile.read(
            new ClassPathResource("sample/powers.json").getContentAsByteArray(),
            PowerFile.FORMAT,
            PowerFile.class);
    var shipped =
        new Around("TX", "511321900000", RULES, List.of(), List.of(), Register.shipped(), DAY);

    assertThat(
            Stream.concat(
                items.items().stream()
                    .flatMap(row -> Gate.findings(row.content(), shipped).stream()),
                powers.powers().stream()
                    .flatMap(row -> Gate.findings(row.content(), shipped).stream())))
        .isNotEmpty()
        .noneMatch(it -> it.rule().startsWith("basis-"));
  }

  @Test
  void a_basis_that_says_itself_that_it_was_not_checked_may_wait_for_the_register() {
    var guide = Guides.lawful(it -> material(it, 0).put("byLaw", "地方管理条例（未核）"));

    assertThat(Gate.findings(guide, around(List.of()))).isEmpty();
  }

  @Test
  void all_broken_rules_are_told_at_once_with_their_values() {
    var guide =
        Guides.lawful(it -> {
          material(it, 0).put("materialName", "其他材料").remove("byLaw");
          at(it, "promised").put("amount", 21);
          it.remove("onSiteReason");
        });

    assertThat(Gate.broken(guide, around(List.of()), "/item"))
        .extracting(FieldRefusal::code, FieldRefusal::pointer, FieldRefusal::value)
        .containsExactlyInAnyOrder(
            tuple("rule-material-has-basis", "/item/materials/0/byLaw", "其他材料"),
            tuple("rule-no-catch-all-material", "/item/materials/0/materialName", "其他材料"),
            tuple("rule-promise-within-statutory", "/item/promised/amount", "21"),
            tuple("rule-visit-has-reason", "/item/onSiteReason", null));
  }

  @Test
  void a_rule_that_is_off_is_not_applied() {
    var guide = Guides.lawful(it -> material(it, 0).put("materialName", "其他材料"));

    assertThat(Gate.broken(guide, around(List.of("no-catch-all-material")), "")).isEmpty();
  }

  @Test
  void a_rule_nobody_knows_cannot_be_switched_off() {
    assertThatThrownBy(() -> withOff(List.of("no-such-rule")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-rule");
  }

  @Test
  void the_version_of_the_day_is_in_force() {
    var later = at(RULES, 2, DAY, List.of("result-has-sample"));
    var rulebook = new PublishRulebook(List.of(later, RULES));

    assertThat(rulebook.inForce(DAY.minusDays(1))).isEqualTo(RULES);
    assertThat(rulebook.inForce(DAY)).isEqualTo(later);
    assertThatThrownBy(() -> new PublishRulebook(List.of(later, later)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static Around around(List<String> off) {
    return around(off, List.of(), withOff(off));
  }

  private static Around around(List<String> off, List<KnownItem> items, PublishRules rules) {
    assertThat(rules.off()).isEqualTo(off);
    return new Around(
        "TX-NY-03",
        "511321900000",
        rules,
        items,
        List.of(power("QL-NY-03", "林木采伐许可证核发", "TX-NY-03"), power("QL-X", "别的职权", "TX-NY-99")),
        REGISTER,
        DAY);
  }

  private static KnownPower power(String code, String name, String item) {
    return new KnownPower(
        code,
        "511321900000",
        1,
        DAY,
        name,
        code.equals("QL-X") ? null : "别的子项",
        "01",
        "5",
        "511321900000-D06",
        List.of(item),
        null);
  }

  private static PowerContent entry(Consumer<ObjectNode> change) {
    try {
      var sample =
          (ObjectNode)
              JSON.readTree(
                      new ClassPathResource(
                              "samples/cn.onestop.catalog.power-version-published.v1.json")
                          .getContentAsString(StandardCharsets.UTF_8))
                  .get("content");
      list(sample, "items").removeAll();
      change.accept(sample);
      return JSON.treeToValue(sample, PowerContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LegalText repealed(LegalText text, Optional<ArticleNumber> article) {
    return Register.after(
        text, text.repeal(article.orElse(null), DAY, RepealReason.ABOLISHED, null, null));
  }

  private static PublishRules withOff(List<String> off) {
    return at(RULES, RULES.version(), RULES.effectiveFrom(), off);
  }

  private static PublishRules at(PublishRules it, int version, LocalDate from, List<String> off) {
    return new PublishRules(
        version,
        from,
        it.author(),
        it.source(),
        off,
        it.licenceQuestions(),
        it.licenceSteps(),
        it.phoneForm(),
        it.catchAllForm(),
        it.proofForm(),
        it.strongBasisForm(),
        it.openBasisForm(),
        it.longestPromise(),
        it.displayedTypes(),
        List.of("511A01487000", "511A0148700000", "511A64002002"),
        it.cancelledCatalogCodes(),
        it.applyDays(),
        it.reviewDays(),
        it.publishDays(),
        it.disclosureDays(),
        it.normativeDays());
  }

  private static PublishRules rules() {
    try {
      return PublishRulesFile.read(
              new ClassPathResource("publish-rules.json").getContentAsByteArray())
          .inForce(DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arguments rule(String rule, String pointer, Consumer<ObjectNode> change) {
    return arguments(rule, pointer, change);
  }

  private static ArrayNode list(ObjectNode guide, String name) {
    return (ArrayNode) guide.get(name);
  }

  private static ObjectNode at(ObjectNode guide, String name) {
    return (ObjectNode) guide.get(name);
  }

  private static ObjectNode material(ObjectNode guide, int place) {
    return (ObjectNode) list(guide, "materials").get(place);
  }
}
