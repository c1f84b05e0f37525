package cn.onestop.catalog.chart.drawing;

import static cn.onestop.catalog.chart.Tables.days;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.Tables;
import cn.onestop.catalog.chart.drawing.Placed.PlacedBox;
import cn.onestop.catalog.steps.StepTable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartDrawingTest {

  private static final int SHEET_WIDTH = 900;
  private static final int SHEET_HEIGHT = 1400;

  static Stream<FlowChart> charts() {
    return Stream.concat(
        Tables.sample().stream()
            .map(row -> FlowChart.of(StepTable.of(row.content()), row.content().promised())),
        Stream.of(FlowChart.of(Tables.full(), days(15))));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void a_drawing_is_small_and_whole_and_fits_a_sheet(FlowChart chart) throws Exception {
    var svg = ChartDrawing.svg(chart, new Heading("办理流程图", List.of("第1版")));

    assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(50 * 1024);
    var root = parsed(svg).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(Double.parseDouble(root.getAttribute("width"))).isLessThan(SHEET_WIDTH);
    assertThat(Double.parseDouble(root.getAttribute("height"))).isLessThan(SHEET_HEIGHT);
    assertThat(svg).doesNotContain("<script", "href", "http://www.w3.org/1999", "@import");
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    assertThat(chart.nodes())
        .allSatisfy(node -> assertThat(svg).contains(node.name().substring(0, 2)));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void no_box_lies_on_another_and_no_text_leaves_its_box(FlowChart chart) {
    var drawing = Layout.of(Boxes.of(chart));

    for (var one : drawing.boxes()) {
      assertThat(drawing.boxes())
          .filteredOn(other -> other != one)
          .noneMatch(other -> overlap(one, other));
      assertThat(one.box().texts())
          .allSatisfy(text -> assertThat(text.width()).isLessThan(one.box().width()));
    }
  }

  @Test
  void who_does_not_see_it_is_told_every_step_and_way() throws Exception {
    var svg =
        ChartDrawing.svg(FlowChart.of(Tables.full(), days(15)), new Heading("宅基地", List.of()));

    var document = parsed(svg);
    assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("宅基地");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .contains("乡镇受理（窗口人员，1个工作日）：通过，到自然资源审查规划用地")
        .contains("补正；不予受理。");
  }

  @Test
  void the_same_chart_is_drawn_the_same_each_time() {
    var chart = FlowChart.of(Tables.full(), days(15));

    assertThat(ChartDrawing.svg(chart, new Heading("一", List.of())))
        .isEqualTo(ChartDrawing.svg(chart, new Heading("一", List.of())));
  }

  @Test
  void names_are_words_and_never_markup() throws Exception {
    var table =
        new StepTable(
            List.of(
                Tables.step(
                    "a\"><script>",
                    "<script>alert('&')</script>\u0000\uFFFE",
                    "FILING",
                    null,
                    null)));

    var svg = ChartDrawing.svg(FlowChart.of(table, null), new Heading("<b>&\"'", List.of("]]>")));

    assertThat(svg).doesNotContain("<script>", "<b>");
    assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void what_is_wrong_stands_on_the_chart() {
    var table =
        new StepTable(
            List.of(
                Tables.step("a", "甲", "FILING", null, null),
                Tables.step("b", "乙", "REVIEW", null, null)));

    assertThat(ChartDrawing.svg(FlowChart.of(table, null), new Heading("图", List.of())))
        .contains("！走不到");
  }

  private static boolean overlap(PlacedBox one, PlacedBox other) {
    return one.at().x() < other.at().x() + other.box().width()
        && other.at().x() < one.at().x() + one.box().width()
        && one.at().y() < other.at().y() + other.box().height()
        && other.at().y() < one.at().y() + one.box().height();
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
