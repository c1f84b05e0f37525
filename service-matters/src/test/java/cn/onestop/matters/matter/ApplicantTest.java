package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.matters.identity.Agent;
import cn.onestop.matters.identity.Authorisation;
import cn.onestop.matters.identity.Authorisation.Kind;
import cn.onestop.matters.identity.Authorisation.Seen;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApplicantTest {

  private static final Applicant ORGANISATION =
      new Applicant(
          "太霞农机有限公司",
          "CREDIT_CODE",
          " 91350100m000100y43",
          "13812343210",
          "示例乡第一村",
          "李小四",
          new Agent(
              "王小五",
              "ID_CARD",
              "11010519491231002x",
              "13900001111",
              new Authorisation(
                  Kind.POWER_OF_ATTORNEY, Seen.ORIGINAL, LocalDate.parse("2026-12-31"))));

  @Test
  void it_does_not_tell_itself_to_a_log() {
    Applicant applicant = new Applicant("张小三", "ID_CARD", "511321198001011234", null, null);
    assertThat(applicant.toString()).doesNotContain("张").doesNotContain("5113");
    assertThat(applicant.masked().phone()).isNull();
    assertThat(String.valueOf(ORGANISATION.agent())).doesNotContain("王").doesNotContain("1101");
  }

  @Test
  void masked_it_shows_neither_representative_nor_agent() {
    assertThat(CanonicalJson.write(ORGANISATION.masked()))
        .doesNotContain("李小四")
        .doesNotContain("王小五")
        .doesNotContain("11010519491231002")
        .doesNotContain("13900001111")
        .contains("ORIGINAL");
  }

  @Test
  void sealed_it_is_read_again_whole() {
    String sealed = CanonicalJson.write(ORGANISATION.written());
    Applicant read = CanonicalJson.read(CanonicalJson.tree(sealed), Applicant.class);
    assertThat(read).isEqualTo(ORGANISATION.written());
    assertThat(read.idNumber()).isEqualTo("91350100M000100Y43");
    assertThat(read.agent()).isNotNull();
  }

  @Test
  void what_was_sealed_before_there_were_agents_is_still_read() {
    String sealed =
        "{\"idNumber\":\"511321198001011234\",\"idType\":\"ID_CARD\",\"name\":\"张小三\",\"phone\":\"13812343210\"}";
    Applicant read = CanonicalJson.read(CanonicalJson.tree(sealed), Applicant.class);
    assertThat(read)
        .isEqualTo(new Applicant("张小三", "ID_CARD", "511321198001011234", "13812343210", null));
  }
}
