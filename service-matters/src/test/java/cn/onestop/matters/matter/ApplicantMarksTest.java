package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.matters.identity.Agent;
import cn.onestop.matters.identity.Authorisation;
import cn.onestop.matters.identity.Authorisation.Kind;
import cn.onestop.matters.identity.Authorisation.Seen;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.matter.ApplicantMarks.By;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicantMarksTest {

  private static final String CENTRE = "511321900000";
  private static final Agent AGENT =
      new Agent(
          "王小五",
          "ID_CARD",
          "511321198001011234",
          "13900001111",
          new Authorisation(Kind.LETTER_OF_INTRODUCTION, Seen.COPY, null));
  private static final Applicant COMPANY =
      new Applicant(
          "太霞农机有限公司", "CREDIT_CODE", "91350100M000100Y43", "0817-3630001", null, "李小四", AGENT);

  @TempDir Path directory;

  private final ApplicantMarks marks =
      new ApplicantMarks(KeyedDigests.forSearch(InstallationKeys.ephemeral()));

  @Test
  void applicant_representative_and_agent_are_found_however_they_are_typed() {
    var stored = marks.of(COMPANY, CENTRE);
    assertThat(stored).hasSize(8).doesNotHaveDuplicates();
    assertThat(stored).containsAll(marks.lookedFor(By.ID_NUMBER, " 91350100m000100y43", CENTRE));
    assertThat(stored).containsAll(marks.lookedFor(By.NAME, "太霞农机 有限公司", CENTRE));
    assertThat(stored).containsAll(marks.lookedFor(By.PHONE, "+86 0817 3630001", CENTRE));
    assertThat(stored).containsAll(marks.lookedFor(By.NAME, "李小四", CENTRE));
    assertThat(stored).containsAll(marks.lookedFor(By.NAME, "王小五", CENTRE));
    assertThat(stored).containsAll(marks.lookedFor(By.PHONE, "86 139-0000-1111", CENTRE));
    assertThat(stored).containsAll(marks.lookedFor(By.ID_NUMBER, "511321198001011234", CENTRE));
  }

  @Test
  void part_of_a_name_another_kind_or_another_centre_finds_nothing() {
    var stored = marks.of(COMPANY, CENTRE);
    assertThat(stored).doesNotContainAnyElementsOf(marks.lookedFor(By.NAME, "太霞农机", CENTRE));
    assertThat(stored)
        .doesNotContainAnyElementsOf(marks.lookedFor(By.NAME, "91350100M000100Y43", CENTRE));
    assertThat(stored).doesNotContainAnyElementsOf(marks.lookedFor(By.NAME, "王小五", "511321990000"));
    assertThat(stored).noneMatch(mark -> mark.endsWith(marks.onRecord(By.NAME, "王小五")));
  }

  @Test
  void a_reference_stands_for_the_applicant_and_never_for_the_agent() {
    String reference = marks.reference(COMPANY, CENTRE);
    assertThat(marks.of(COMPANY, CENTRE)).contains(marks.ofReference(reference).orElseThrow());
    assertThat(marks.references(IdType.CREDIT_CODE, "91350100M000100Y43", CENTRE))
        .containsExactly(marks.ofReference(reference).orElseThrow());
    assertThat(marks.of(COMPANY, CENTRE))
        .doesNotContainAnyElementsOf(marks.references(IdType.ID_CARD, AGENT.idNumber(), CENTRE));
    assertThat(reference).isNotEqualTo(marks.reference(COMPANY, "511321990000"));
    assertThat(marks.ofReference("511321198001011234")).isEmpty();
    assertThat(marks.ofReference(reference + ".*")).isEmpty();
  }

  @Test
  void what_was_marked_under_an_older_key_is_looked_for_under_it() {
    Path file = directory.resolve("keys.json");
    ApplicantMarks before =
        new ApplicantMarks(KeyedDigests.forSearch(InstallationKeys.readOrCreate(file)));
    InstallationKeys.renewSearch(file);
    ApplicantMarks after = new ApplicantMarks(KeyedDigests.forSearch(InstallationKeys.read(file)));

    var stored = before.of(COMPANY, CENTRE);
    assertThat(after.key()).isNotEqualTo(before.key());
    assertThat(after.of(COMPANY, CENTRE)).doesNotContainAnyElementsOf(stored);
    assertThat(after.lookedFor(By.NAME, "王小五", CENTRE))
        .hasSize(2)
        .containsAll(before.lookedFor(By.NAME, "王小五", CENTRE));
    assertThat(stored).contains(after.ofReference(before.reference(COMPANY, CENTRE)).orElseThrow());
  }
}
