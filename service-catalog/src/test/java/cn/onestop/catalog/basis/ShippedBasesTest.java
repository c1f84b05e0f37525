package cn.onestop.catalog.basis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.Register;
import cn.onestop.catalog.basis.Basis.Use;
import cn.onestop.catalog.basis.LegalRegister.Pointed;
import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTextRules;
import cn.onestop.catalog.power.PowerFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// Every basis of the shipped items and powers, held against the shipped register.
class ShippedBasesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final LegalRegister register = Register.shipped();
  private final List<Basis> bases = bases();

  ShippedBasesTest() throws IOException {}

  @Test
  void a_basis_points_into_the_register_or_says_itself_that_it_was_not_checked() {
    assertThat(bases).hasSizeGreaterThan(300);
    assertThat(bases)
        .filteredOn(basis -> !basis.words().matches(".*(示例|未核|公开指南|媒体报道).*"))
        .allSatisfy(basis ->
            assertThat(register.pointed(basis, DAY))
                .as(basis.words())
                .isNotEmpty()
                .allMatch(Pointed::isInForce));
  }

  @Test
  void what_names_an_article_always_points_to_it() {
    assertThat(bases.stream().flatMap(it -> register.pointed(it, DAY).stream()))
        .filteredOn(it -> it.article() != null)
        .hasSizeGreaterThan(250)
        .allMatch(Pointed::isInForce);
  }

  @Test
  void what_points_nowhere_names_no_law() {
    assertThat(
            bases.stream()
                .flatMap(it -> register.pointed(it, DAY).stream())
                .filter(it -> !it.isRegistered())
                .map(Pointed::cited)
                .distinct())
        .containsExactlyInAnyOrder(
            "示例",
            "通行口径或示例，未核到条文",
            "地方高龄津贴办法",
            "石棉县公开指南",
            "石棉县公开指南：书面申请、申请表",
            "岳池县公开指南",
            "地方民政规定",
            "四川省生育登记服务相关规定",
            "国家异地就医备案规定",
            "地方门诊慢特病管理规定",
            "农业农村部、自然资源部审批管理通知",
            "办法报告内容",
            "证件工本费以价格主管部门公布为准");
  }

  @Test
  void the_register_holds_what_is_cited_and_nothing_else() {
    var cited = new TreeSet<String>();
    bases.stream()
        .flatMap(it -> register.pointed(it, DAY).stream())
        .filter(Pointed::isRegistered)
        .forEach(it -> cited.add(it.legalText() + place(it.article())));
    var held = new TreeSet<String>();
    for (var text : Register.shippedTexts()) {
      text.last()
          .content()
          .articles()
          .forEach(article -> held.add(text.code() + " " + article.number()));
    }

    assertThat(cited).containsAll(held);
    assertThat(cited.stream().map(it -> it.split(" ", 2)[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Register.shippedTexts().stream().map(LegalText::code).toList());
  }

  @Test
  void the_shipped_register_breaks_no_rule_of_form() {
    assertThat(Register.file().texts())
        .allSatisfy(row -> {
          assertThat(LegalTextRules.isCode(row.code())).isTrue();
          assertThat(LegalTextRules.broken(row.content(), "")).isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "《社会救助暂行办法》第十一条第一项（书面申请） | XZFG-SHJZ 第十一条第一项",
        "森林法 第五十六条至第五十七条；行政许可法 第四十二条" + " | FL-SL 第五十六条, FL-SL 第五十七条, FL-XZXK 第四十二条",
        "《调解仲裁法》第八条（口头申请当场记录） | FL-TDCBZC 第八条",
        "中华人民共和国残疾人证管理办法 申领、评定、公示、审核各条 | GFXWJ-CJRZ",
        "最低生活保障审核确认办法（民发〔2021〕57号） 办结时限条款（未核到原文） | GFXWJ-ZDSH",
        "根据《森林法》和《殡葬管理条例》第八条 | FL-SL, XZFG-BZGL 第八条",
        "《森林法》第五十八条、《殡葬管理条例》第八条 | FL-SL 第五十八条, XZFG-BZGL 第八条",
        "行政许可法第三十条、土地管理法第六十二条 | FL-XZXK 第三十条, FL-TDGL 第六十二条"
      })
  void a_basis_is_read_as_guides_write_it(String words, String pointed) {
    assertThat(register.pointed(new Basis(Use.ITEM, "", words), DAY))
        .allMatch(Pointed::isInForce)
        .extracting(it -> it.legalText() + place(it.article()))
        .containsExactly(pointed.split(", "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"第四十八条", "（口头规定）", "；", "没有的法\n第一条"})
  void what_names_no_text_of_the_register_points_nowhere(String words) {
    assertThat(register.pointed(new Basis(Use.MATERIAL, "", words), DAY))
        .isNotEmpty()
        .noneMatch(Pointed::isRegistered);
  }

  @Test
  void a_basis_may_have_several_lines() {
    assertThat(register.pointed(new Basis(Use.ITEM, "", "《森林法》第五十八条\n《行政许可法》第四十二条"), DAY))
        .hasSize(2)
        .allMatch(Pointed::isInForce);
  }

  private static String place(@Nullable ArticleNumber article) {
    return article == null ? "" : " " + article;
  }

  private static List<Basis> bases() throws IOException {
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
    return Stream.concat(
            items.items().stream().flatMap(row -> Bases.of(row.content()).stream()),
            powers.powers().stream().flatMap(row -> Bases.of(row.content()).stream()))
        .toList();
  }
}
