package cn.onestop.matters.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.Items;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.RefusalGround;
import cn.onestop.matters.matter.ToldCourse;
import cn.onestop.matters.paper.Paper;
import cn.onestop.matters.paper.Written;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Papers as they come out of the printer.
class PrintedPapersTest {

  private static final PaperPage PAGE = new PaperPage(new Characters());
  private static final PaperPress PRESS = new PaperPress(1);
  private static final ToldCourse COURSE = ToldCourse.straight(UnaryOperator.identity());

  static Stream<Paper> everyKind() {
    List<Paper> papers = new ArrayList<>();
    for (ToldCourse course :
        List.of(
            COURSE,
            ToldCourse.denied(Items::licence),
            ToldCourse.refused(Items::licence, RefusalGround.OTHER),
            ToldCourse.toleratedAndRevoked(),
            ToldCourse.withdrawnByTime(),
            ToldCourse.returned(),
            ToldCourse.transferred())) {
      List<Paper> all = Written.papers(course, Written.APPLICANT);
      papers.addAll(papers.isEmpty() ? all : all.subList(1, all.size()));
    }
    return papers.stream();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void every_paper_is_one_sheet_of_real_text_with_title_and_language(Paper paper)
      throws IOException {
    byte[] pdf = print(paper);

    assertThat(pdf.length).as("a font that is embedded whole has ten million").isLessThan(200_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(paper.title() + " " + paper.number());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(text(document))
          .contains(paper.office(), paper.title(), paper.number(), paper.addressee(), paper.date())
          .contains("（印章）", "第1页共1页", "查询码：" + Written.CODE)
          .doesNotContain("#", "〔U+");
    }
  }

  @Test
  void the_same_paper_is_the_same_to_the_last_byte() {
    Paper paper = Written.paper(COURSE, "acceptance-notice");

    assertThat(print(paper)).isEqualTo(print(paper));
    assertThat(print(paper))
        .isEqualTo(new PaperPress(1).print(new PaperPage(new Characters()).of(paper)));
  }

  @Test
  void a_telephone_reads_number_and_code_off_the_printed_sheet() throws Exception {
    Paper paper = Written.paper(COURSE, "receipt");

    assertThat(readOff(print(paper)))
        .isEqualTo("办件编号 TX-MZ-01202603020001\n查询码 " + Written.CODE)
        .doesNotContain("http", "/");
  }

  @Test
  void names_are_text_and_never_markup() throws IOException {
    Paper paper = of("<script>alert('x')</script>&amp;\"</td>{{paper.office}}");

    assertThat(PAGE.of(paper))
        .doesNotContain("<script")
        .contains(
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&quot;&lt;/td&gt;{{paper.office}}");
    assertThat(printed(paper)).contains("<script>alert('x')</script>&amp;\"</td>");
  }

  @Test
  void nearly_every_rare_character_of_a_name_is_printed() throws IOException {
    assertThat(printed(of("张䶮㛃犇𬭚𫖯"))).contains("张䶮㛃犇𬭚𫖯").doesNotContain("U+");
  }

  @Test
  void what_the_font_lacks_is_shown_by_its_code_and_left_to_the_hand() throws IOException {
    String printed = printed(of("张𠮷😀\u202Eعلي\u0000\uD800"));

    assertThat(printed)
        .contains("张〔U+20BB7〕〔U+1F600〕〔U+202E〕〔U+0639〕〔U+0644〕〔U+064A〕〔U+0000〕〔U+D800〕")
        .contains("手写该字");
  }

  @Test
  void a_word_without_end_stays_on_the_sheet() throws IOException {
    Paper paper = of("A".repeat(600));

    try (PDDocument document = Loader.loadPDF(print(paper))) {
      assertThat(text(document).chars().filter(letter -> letter == 'A').count())
          .isGreaterThanOrEqualTo(1_200);
      BufferedImage sheet = new PDFRenderer(document).renderImage(0, 1);
      int rightMargin = sheet.getWidth() - 30;
      assertThat(IntStream.range(0, sheet.getHeight()))
          .as("nothing is printed into the margin")
          .allMatch(y -> (sheet.getRGB(rightMargin, y) & 0xFFFFFF) == 0xFFFFFF);
    }
  }

  @Test
  void a_list_of_two_hundred_materials_goes_over_several_sheets_with_its_head_on_each()
      throws IOException {
    Paper paper =
        Written.paper(
            ToldCourse.straight(item ->
                Items.with(
                    item,
                    guide -> {
                      var sample = guide.path("materials").get(0).deepCopy();
                      var materials = guide.putArray("materials");
                      for (int place = 1; place <= 200; place++) {
                        materials.add(
                            ((ObjectNode) sample.deepCopy())
                                .put(
                                    "materialName",
                                    place == 1 ? "申请书" : place == 2 ? "居民户口簿" : "证明材料之" + place));
                      }
                    })),
            "acceptance-notice");

    try (PDDocument document = Loader.loadPDF(print(paper))) {
      int pages = document.getNumberOfPages();
      String text = text(document);
      assertThat(pages).isBetween(5, 15);
      assertThat(text).contains("第1页共%d页".formatted(pages), "第%d页共%d页".formatted(pages, pages));
      assertThat(text).contains("证明材料之200");
      assertThat(text.split("材料名称", -1)).hasSizeGreaterThanOrEqualTo(pages);
    }
  }

  private static Paper of(String name) {
    return Written.paper(
        COURSE,
        "receipt",
        new Applicant(name, "ID_CARD", "511321198001011234", "13812343210", null));
  }

  private static byte[] print(Paper paper) {
    return PRESS.print(PAGE.of(paper));
  }

  private static String printed(Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(print(paper))) {
      return text(document);
    }
  }

  /// As somebody copies it, without the breaks that the sheet puts in.
  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s", "");
  }

  private static String readOff(byte[] pdf) throws IOException, ReaderException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] points =
          sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
      var source = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), points);
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(DecodeHintType.TRY_HARDER, true))
          .getText();
    }
  }
}
