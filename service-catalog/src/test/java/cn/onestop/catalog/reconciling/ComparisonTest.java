package cn.onestop.catalog.reconciling;

import static cn.onestop.catalog.reconciling.Rounds.candidate;
import static cn.onestop.catalog.reconciling.Rounds.guide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.onestop.catalog.reconciling.AlikeLines.Alike;
import cn.onestop.catalog.reconciling.Line.MatchedBy;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  private static final GuidePower LICENCE = guide("G-1", "林木采伐许可证核发", "01");

  @Test
  void the_three_sets_are_what_is_in_both_what_is_above_only_and_what_is_below_only() {
    assertThat(Rounds.collected().lines())
        .extracting(Line::key, Line::kind)
        .containsExactly(
            tuple("G-1", LineKind.MATCHED),
            tuple("G-2", LineKind.MATCHED),
            tuple("G-3", LineKind.MISSING),
            tuple("candidate-3", LineKind.SURPLUS));
  }

  @Test
  void every_candidate_is_on_one_line_and_every_power_of_the_guide_has_one() {
    var round = Rounds.collected();

    assertThat(round.lines().stream().flatMap(line -> line.matches().stream()))
        .extracting(match -> match.candidate().id())
        .containsExactlyInAnyOrder("candidate-1", "candidate-2", "candidate-3");
    assertThat(round.lines()).extracting(Line::key).contains("G-1", "G-2", "G-3");
  }

  @ParameterizedTest
  @CsvSource({
    "G-1, 随便什么名称, 05, CODE",
    ", 林木采伐许可证核发, 01, NAME",
    ", '林木采伐许可证  核发', 01, NORMALISED_NAME",
    ", 《林木采伐许可证》核发。, 01, NORMALISED_NAME"
  })
  void a_candidate_is_found_by_code_then_by_name_then_by_the_name_but_for_its_spelling(
      String code, String name, String type, MatchedBy by) {
    var lines = lines(candidate(1, code, name, type));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().matches()).extracting(Line.Match::by).containsExactly(by);
  }

  @ParameterizedTest
  @CsvSource({"林木采伐许可证核发, 07", "林木采伐许可证核发（县级权限）, 01", "林木采伐许可, 01"})
  void what_is_of_another_type_or_only_alike_is_another_power(String name, String type) {
    var lines = lines(candidate(1, null, name, type));

    assertThat(lines).extracting(Line::kind).containsExactly(LineKind.MISSING, LineKind.SURPLUS);
  }

  @Test
  void a_code_that_the_guide_list_does_not_have_is_no_hindrance() {
    assertThat(lines(candidate(1, "G-9", "林木采伐许可证核发", "01")))
        .extracting(Line::kind)
        .containsExactly(LineKind.MATCHED);
  }

  @Test
  void where_two_might_be_meant_a_person_has_to_say_which() {
    var twice = List.of(LICENCE, guide("G-7", "林木采伐许可证核发", "01"));

    var lines = Comparison.lines(twice, List.of(candidate(1, null, "林木采伐许可证核发", "01")));

    assertThat(lines)
        .extracting(Line::kind)
        .containsExactly(LineKind.MISSING, LineKind.MISSING, LineKind.SURPLUS);
    assertThat(new AlikeLines(lines).to(lines.getLast()))
        .extracting(Alike::line)
        .containsExactly("G-1", "G-7");
  }

  @Test
  void several_offices_may_put_the_same_power_forward() {
    var lines = lines(candidate(1, null, "林木采伐许可证核发", "01"), candidate(2, "G-1", "采伐证", "01"));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().matches())
        .extracting(Line.Match::by)
        .containsExactly(MatchedBy.NAME, MatchedBy.CODE);
  }

  @Test
  void names_that_are_alike_are_shown_from_both_sides_and_decide_nothing() {
    var lines = lines(candidate(1, null, "林木采伐许可", "01"), candidate(2, null, "婚姻登记", "07"));

    var alike = new AlikeLines(lines);
    assertThat(lines.getFirst().kind()).isEqualTo(LineKind.MISSING);
    assertThat(alike.to(lines.getFirst())).extracting(Alike::line).containsExactly("candidate-1");
    assertThat(alike.to(lines.get(1))).extracting(Alike::line).containsExactly("G-1");
    assertThat(alike.to(lines.get(2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"林木采伐, 林木采伐, 1.0", "林木采伐, 婚姻登记, 0.0", "林, 林, 0.0", "林木采伐, 林木更新, 0.333"})
  void likeness_is_the_share_of_common_pairs(String one, String other, double likeness) {
    assertThat(likeness(one, other))
        .isCloseTo(likeness, org.assertj.core.data.Offset.offset(0.001));
  }

  @Property
  boolean likeness_is_the_same_from_both_sides_and_between_nothing_and_all(
      @ForAll String one, @ForAll String other) {
    double likeness = likeness(one, other);
    return likeness >= 0 && likeness <= 1 && likeness == likeness(other, one);
  }

  @Property
  boolean a_normalised_name_is_not_changed_by_normalising_it_again(@ForAll String name) {
    var once = PowerNames.normalised(name);
    return PowerNames.normalised(once).equals(once);
  }

  private static double likeness(String one, String other) {
    return new NamePairs(one).like(new NamePairs(other));
  }

  private static List<Line> lines(Candidate... candidates) {
    return Comparison.lines(List.of(LICENCE), List.of(candidates));
  }
}
