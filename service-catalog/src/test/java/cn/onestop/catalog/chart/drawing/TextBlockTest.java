package cn.onestop.catalog.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextBlockTest {

  @Test
  void chinese_takes_one_em_for_each_character() {
    assertThat(TextBlock.width("办理流程，", 10)).isEqualTo(50);
    assertThat(TextBlock.width("A4", 10)).isEqualTo(13);
  }

  @Test
  void a_long_text_is_broken_into_lines_of_like_length() {
    var block = TextBlock.wrap("符合资助条件的救助对象参加城乡居民基本医疗保险个人缴费补贴", 10, 150);

    assertThat(block.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).hasSizeBetween(14, 15));
    assertThat(String.join("", block.lines())).isEqualTo("符合资助条件的救助对象参加城乡居民基本医疗保险个人缴费补贴");
  }

  @Test
  void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
    for (int widest = 30; widest < 200; widest += 10) {
      assertThat(TextBlock.wrap("审核并在村（社区）公示，七天（含）。", 10, widest).lines())
          .noneMatch(line -> line.startsWith("）") || line.startsWith("，") || line.startsWith("。"))
          .noneMatch(line -> line.endsWith("（"));
    }
  }

  @Test
  void parts_stay_whole_where_they_can() {
    assertThat(TextBlock.join(List.of("审批负责人", "乡（镇）人民政府", "县级"), " · ", 10, 120).lines())
        .containsExactly("审批负责人", "乡（镇）人民政府 · 县级");
  }
}
