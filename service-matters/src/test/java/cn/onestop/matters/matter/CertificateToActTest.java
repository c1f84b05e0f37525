package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.kit.offices.KnownCertificate;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 持证上岗: what asks for a certificate to act is decided by who has a valid one.
class CertificateToActTest {

  private static final String CENTRE = "511321900000";
  private static final String DEPARTMENT = CENTRE + "-D01";
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final Story story = Story.filedAskingForCertificate().accept().steps(3, 4);

  @Test
  void whoever_has_a_valid_one_decides() {
    decide(certificate(DEPARTMENT, TODAY, TODAY, null));

    assertThat(story.matter().state()).isEqualTo(MatterState.DECIDED);
  }

  @Test
  void one_for_the_whole_centre_is_for_each_of_its_departments() {
    decide(certificate(null, TODAY, TODAY, null));

    assertThat(story.matter().state()).isEqualTo(MatterState.DECIDED);
  }

  @Test
  void whoever_has_none_does_not_decide_and_is_told_why() {
    assertThat(refused()).isEqualTo("certificate-lacking");
    assertThat(
            refused(
                new KnownCertificate("ENFORCEMENT_SUPERVISION", CENTRE, null, TODAY, TODAY, null)))
        .as("another kind")
        .isEqualTo("certificate-lacking");
    assertThat(refused(certificate(CENTRE + "-D06", TODAY, TODAY, null)))
        .isEqualTo("certificate-elsewhere");
    assertThat(
            refused(new KnownCertificate("ENFORCEMENT", "511321901000", null, TODAY, TODAY, null)))
        .isEqualTo("certificate-elsewhere");
    assertThat(refused(certificate(null, TODAY.minusDays(9), TODAY.minusDays(1), null)))
        .isEqualTo("certificate-not-valid-now");
    assertThat(refused(certificate(null, TODAY.plusDays(1), TODAY.plusDays(9), null)))
        .isEqualTo("certificate-not-valid-now");
    assertThat(refused(certificate(null, TODAY, TODAY, Story.at("2026-03-02T09:30"))))
        .isEqualTo("certificate-revoked");
  }

  @Test
  void one_that_is_revoked_later_counts_until_then() {
    decide(certificate(null, TODAY, TODAY, Story.at("2026-03-02T09:31")));

    assertThat(story.matter().state()).isEqualTo(MatterState.DECIDED);
  }

  @Test
  void a_renewed_one_counts_whatever_became_of_the_old() {
    decide(
        certificate(null, TODAY.minusDays(9), TODAY.minusDays(1), null),
        certificate(null, TODAY, TODAY.plusDays(9), null));

    assertThat(story.matter().state()).isEqualTo(MatterState.DECIDED);
  }

  @Test
  void what_does_not_ask_for_one_is_decided_without() {
    assertThat(Story.filed().accept().steps(3, 4).decide().matter().state())
        .isEqualTo(MatterState.DECIDED);
  }

  private void decide(KnownCertificate... certificates) {
    story
        .with(certificates)
        .decide(Story.APPROVER, Role.APPROVER, DecisionOutcome.GRANTED, null, null);
  }

  private String refused(KnownCertificate... certificates) {
    var refused = catchThrowableOfType(Refused.class, () -> decide(certificates));
    return refused.refusal().code();
  }

  private static KnownCertificate certificate(
      @Nullable String department, LocalDate from, LocalDate until, @Nullable Instant revoked) {
    return new KnownCertificate("ENFORCEMENT", CENTRE, department, from, until, revoked);
  }
}
