package cn.onestop.catalog.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一条",
        "第十条",
        "第十一条",
        "第二十条",
        "第一百零三条",
        "第一百一十条",
        "第一千二百六十条",
        "第十条之一",
        "第十一条第一项",
        "第四十二条第三款",
        "第十一条第一款第二项"
      })
  void a_place_is_written_as_it_was_read(String text) {
    assertThat(ArticleNumber.parse(text)).map(ArticleNumber::toString).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"11, 第十一条", "第11条, 第十一条", "第二条第（二）项, 第二条第二项", "第十条之1, 第十条之一"})
  void it_may_be_written_otherwise(String text, String number) {
    assertThat(ArticleNumber.parse(text)).map(ArticleNumber::toString).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "条", "第条", "第一款", "乡道各条", "第一条第二条", "第十一条等"})
  void what_names_no_place_is_none(String text) {
    assertThat(ArticleNumber.parse(text)).isEmpty();
  }

  @Test
  void every_number_up_to_the_longest_code_is_read_as_it_is_written() {
    assertThat(IntStream.rangeClosed(1, 1300))
        .allSatisfy(number ->
            assertThat(ChineseNumber.read(ChineseNumber.write(number))).isEqualTo(number));
  }

  @ParameterizedTest
  @CsvSource({
    "第十一条第一项, 第十一条, true",
    "第十一条第一款第二项, 第十一条第一款, true",
    "第十一条第一款, 第十一条第一款, true",
    "第十一条, 第十一条第一款, false",
    "第十一条第一项, 第十一条第一款, false",
    "第十一条第二款, 第十一条第一款, false",
    "第十条之一, 第十条, false",
    "第十二条, 第十一条, false"
  })
  void a_part_lies_within_its_article(String part, String whole, boolean within) {
    assertThat(number(part).within(number(whole))).isEqualTo(within);
    if (within) {
      assertThat(number(whole).meets(number(part))).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第九条、第十一条 | 第九条 第十一条",
        "第五十六条至第五十九条 | 第五十六条 第五十七条 第五十八条 第五十九条",
        "第十一条第一项 | 第十一条第一项",
        "第四十二条第一款、第三款 | 第四十二条第一款 第四十二条第三款",
        "第三条第一款第一项、第二项 | 第三条第一款第一项 第三条第一款第二项",
        "第十八条、第三十条等 | 第十八条 第三十条",
        "第二条第（三）项 | 第二条第三项",
        "第十条之一 | 第十条之一",
        "第二款 | ''",
        "乡道各条 | ''"
      })
  void a_citation_names_its_articles(String text, String numbers) {
    assertThat(ArticleNumbers.in(text))
        .extracting(ArticleNumber::toString)
        .isEqualTo(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
  }

  private static ArticleNumber number(String text) {
    return ArticleNumber.parse(text).orElseThrow();
  }
}
