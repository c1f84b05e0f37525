package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicantTest {

  @Test
  void it_does_not_tell_itself_to_a_log() {
    Applicant applicant = new Applicant("张小三", "ID_CARD", "511321198001011234", null, null);
    assertThat(applicant.toString()).doesNotContain("张").doesNotContain("5113");
    assertThat(applicant.masked().phone()).isNull();
  }
}
