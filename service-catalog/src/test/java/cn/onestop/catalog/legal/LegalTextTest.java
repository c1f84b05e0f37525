package cn.onestop.catalog.legal;

import static cn.onestop.catalog.Register.after;
import static cn.onestop.catalog.Register.content;
import static cn.onestop.catalog.Register.text;
import static cn.onestop.catalog.legal.LegalTextStatus.EXPIRED;
import static cn.onestop.catalog.legal.LegalTextStatus.IN_FORCE;
import static cn.onestop.catalog.legal.LegalTextStatus.NOT_YET_IN_FORCE;
import static cn.onestop.catalog.legal.LegalTextStatus.REPEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.legal.LegalTextRefusal.ArticleUnknown;
import cn.onestop.catalog.legal.LegalTextRefusal.InForceTooEarly;
import cn.onestop.catalog.legal.LegalTextRefusal.OwnProcedure;
import cn.onestop.catalog.legal.LegalTextRefusal.RepealTooEarly;
import cn.onestop.catalog.legal.LegalTextRefusal.Repealed;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.events.catalog.LegalTextRepealed;
import cn.onestop.events.catalog.LegalTextVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

class LegalTextTest {

  private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
  private static final LocalDate AMENDED = LocalDate.parse("2025-01-01");
  private static final LocalDate LAST = LocalDate.parse("2029-12-31");

  private final LegalText text =
      text("GZ-01", content("示例规定", FIRST, LAST, "第一条", "第二条", "第二条第一项"));

  @Test
  void it_is_in_force_from_its_first_day_to_its_last() {
    assertThat(text.status(FIRST.minusDays(1))).isEqualTo(NOT_YET_IN_FORCE);
    assertThat(text.status(FIRST)).isEqualTo(IN_FORCE);
    assertThat(text.status(LAST)).isEqualTo(IN_FORCE);
    assertThat(text.status(LAST.plusDays(1))).isEqualTo(EXPIRED);
  }

  @Test
  void an_amendment_changes_nothing_about_the_days_before_it() {
    var amended = after(text, text.next(content("示例规定（修订）", AMENDED, null, "第一条", "第三条")));

    assertThat(amended.on(AMENDED.minusDays(1)).number()).isEqualTo(1);
    assertThat(amended.on(AMENDED).number()).isEqualTo(2);
    assertThat(amended.status(number("第二条"), AMENDED.minusDays(1))).contains(IN_FORCE);
    assertThat(amended.status(number("第二条"), AMENDED)).as("left out").contains(REPEALED);
    assertThat(amended.status(number("第三条"), AMENDED)).contains(IN_FORCE);
    assertThat(amended.status(number("第三条"), FIRST)).as("not enacted yet").isEmpty();
    assertThat(amended.status(LAST.plusDays(1))).isEqualTo(IN_FORCE);
  }

  @Test
  void a_part_that_the_register_does_not_list_is_pointed_to_only_where_it_lists_no_other() {
    assertThat(text.status(number("第一条第二款"), FIRST)).contains(IN_FORCE);
    assertThat(text.status(number("第二条第一项"), FIRST)).contains(IN_FORCE);
    assertThat(text.status(number("第二条第二项"), FIRST)).isEmpty();
    assertThat(text.status(number("第九条"), FIRST)).isEmpty();
  }

  @Test
  void a_repealed_text_is_in_force_until_then() {
    var repealed = after(text, repeal(text, null, AMENDED));

    assertThat(repealed.status(AMENDED.minusDays(1))).isEqualTo(IN_FORCE);
    assertThat(repealed.status(AMENDED)).isEqualTo(REPEALED);
    assertThat(repealed.status(number("第一条"), AMENDED)).contains(REPEALED);
    refused(() -> repealed.next(content("再版", LAST, null)), new Repealed("GZ-01", AMENDED));
    refused(() -> repeal(repealed, null, LAST), new Repealed("GZ-01", AMENDED));
  }

  @Test
  void with_an_article_its_parts_end_and_the_rest_stands() {
    var repealed = after(text, repeal(text, "第二条", AMENDED));

    assertThat(repealed.status(AMENDED)).isEqualTo(IN_FORCE);
    assertThat(repealed.status(number("第二条第一项"), AMENDED.minusDays(1))).contains(IN_FORCE);
    assertThat(repealed.status(number("第二条第一项"), AMENDED)).contains(REPEALED);
    assertThat(repealed.status(number("第一条"), AMENDED)).contains(IN_FORCE);
    refused(() -> repeal(repealed, "第二条", LAST), new Repealed("GZ-01 第二条", AMENDED));
  }

  @Test
  void an_article_that_is_enacted_anew_is_not_ended_by_an_earlier_repeal() {
    var repealed = after(text, repeal(text, "第二条", AMENDED));
    var enacted = after(repealed, repealed.next(content("示例规定", LAST, null, "第二条")));

    assertThat(enacted.status(number("第二条"), AMENDED)).contains(REPEALED);
    assertThat(enacted.status(number("第二条"), LAST)).contains(IN_FORCE);
  }

  @Test
  void nothing_ends_before_it_began_or_that_is_not_there() {
    refused(() -> repeal(text, null, FIRST.minusDays(1)), new RepealTooEarly("GZ-01", FIRST));
    refused(() -> repeal(text, "第九条", AMENDED), new ArticleUnknown("GZ-01", "第九条"));
    refused(
        () -> text.next(content("早", FIRST.minusDays(1), null)),
        new InForceTooEarly("GZ-01", FIRST));
    refused(() -> text.next(content("早", null, null)), new InForceTooEarly("GZ-01", FIRST));
  }

  @Test
  void a_centre_s_own_document_has_a_procedure_of_its_own() {
    var own = after(null, LegalText.first("TX-GF-01", "511321900000", content("示例", FIRST, LAST)));

    refused(
        () -> {
          own.mustBeOthers();
          return own;
        },
        new OwnProcedure("TX-GF-01"));
    text.mustBeOthers();
  }

  @Test
  void what_cannot_be_entered_is_told_at_once() {
    var wrong =
        new LegalTextContent(
            " ",
            null,
            "DECREE",
            "9",
            null,
            null,
            LAST,
            FIRST,
            content("x", null, null, "第一条", "第1条", "各条").articles(),
            null);

    assertThat(LegalTextRules.broken(wrong, "/content"))
        .extracting(FieldRefusal::pointer)
        .containsExactly(
            "/content/name",
            "/content/kind",
            "/content/level",
            "/content/validUntil",
            "/content/articles/1/number",
            "/content/articles/2/number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例", "GZ", "gz-0", "〔2026〕1号"})
  void it_is_found_by_name_code_and_number(String q) {
    assertThat(new LegalTextQuery(q, LegalTextKind.RULE, IN_FORCE, FIRST).wants(text)).isTrue();
    assertThat(new LegalTextQuery(q, LegalTextKind.LAW, null, FIRST).wants(text)).isFalse();
    assertThat(new LegalTextQuery(q, null, EXPIRED, FIRST).wants(text)).isFalse();
    assertThat(new LegalTextQuery("别的", null, null, FIRST).wants(text)).isFalse();
  }

  @Test
  void a_version_and_a_repeal_are_told_as_in_the_samples() throws IOException {
    var type = "cn.onestop.catalog.legal-text-version-published.v1";
    var content = CanonicalJson.read(sample(type), LegalTextVersionPublished.class).content();
    told(type, LegalText.first("TX-GF-01", "511321900000", content));

    var entered = after(null, LegalText.first("TX-GF-01", "511321900000", content));
    told(
        "cn.onestop.catalog.legal-text-repealed.v1",
        entered.repeal(
            number("第二条第一款第一项"),
            LocalDate.parse("2027-01-01"),
            RepealReason.REPLACED,
            "TX-GF-02",
            "示例府规〔2026〕9号"));
  }

  private static void told(String type, LegalTextEvent event) throws IOException {
    assertThat(EventTypes.of(LegalTextEvent.class).name(event)).isEqualTo(type);
    assertThat(CanonicalJson.write(event))
        .isEqualTo(CanonicalJson.canonical(sample(type).toString()));
  }

  private static JsonNode sample(String type) throws IOException {
    return CanonicalJson.tree(
        new ClassPathResource("samples/" + type + ".json")
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private static LegalTextRepealed repeal(
      LegalText text, @Nullable String article, LocalDate from) {
    return text.repeal(
        article == null ? null : number(article), from, RepealReason.ABOLISHED, null, null);
  }

  private static ArticleNumber number(String text) {
    return ArticleNumber.parse(text).orElseThrow();
  }

  private static void refused(java.util.function.Supplier<?> move, Refusal refusal) {
    assertThatThrownBy(move::get)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
