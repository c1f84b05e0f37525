package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.MatterRefusal;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.Operation;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private static final List<MatterRefusal> REFUSALS =
      List.of(
          new MatterRefusal.UnknownMatter(),
          new MatterRefusal.UnknownProgress(),
          new MatterRefusal.NotPossibleNow(Operation.ACCEPT, MatterState.CLOSED, List.of()),
          new MatterRefusal.ErasedAlready(),
          new MatterRefusal.CertificateLacking("certificate-lacking", List.of("X")),
          new MatterRefusal.CertificateLacking("certificate-elsewhere", List.of("X")),
          new MatterRefusal.CertificateLacking("certificate-revoked", List.of("X")),
          new MatterRefusal.CertificateLacking("certificate-not-valid-now", List.of("X")),
          new MatterRefusal.NothingToCount(),
          new MatterRefusal.StepOutOfOrder(2, 1, List.of("受理")),
          new MatterRefusal.StepOutOfOrder(2, 1, List.of()),
          new MatterRefusal.StepNotYet(5, "决定", MatterState.ACCEPTED, List.of()),
          new MatterRefusal.StepsOpen(List.of("公示"), 3, List.of()),
          new MatterRefusal.ReasonMissing("reason", 10),
          new MatterRefusal.NotClosedOnTheSpot(10),
          new MatterRefusal.OutsideTheGuide(List.of("X"), List.of("X"), List.of("Y")),
          new MatterRefusal.NotToldAtOnce(List.of("X"), List.of("Y")),
          new MatterRefusal.NotAskedFor(List.of("X"), List.of("Y")),
          new MatterRefusal.NoticeFirst(),
          new MatterRefusal.OfficeMissing("office"),
          new MatterRefusal.ProcedureNotOpen("X", List.of()),
          new MatterRefusal.ProcedureNotOpen("X", List.of("Y")),
          new MatterRefusal.BasisNotNamed(List.of("Y")),
          new MatterRefusal.ExtensionNotOpen(),
          new MatterRefusal.ExtensionTooLong(9, 5, "WORKING_DAY"),
          new MatterRefusal.ExtendedAlready(),
          new MatterRefusal.DuePassed(),
          new MatterRefusal.NotTolerable(List.of("X"), List.of("X"), List.of("Y")),
          new MatterRefusal.CommitmentNotOpen(),
          new MatterRefusal.NothingToCheck(),
          new MatterRefusal.NothingToRevoke(),
          new MatterRefusal.CorrectionRuns(),
          new MatterRefusal.CommitmentUnchecked(),
          new MatterRefusal.NotOnTheSpot(),
          new MatterRefusal.SamePerson(),
          new MatterRefusal.NotTheirsToDecide("1"),
          new MatterRefusal.NotTheirsToDecide("2"),
          new MatterRefusal.VisitNeedsCause(2),
          new MatterRefusal.UnknownItem("X"),
          new MatterRefusal.WayNotOpen("X", Channel.WINDOW),
          new MatterRefusal.WayNotOpen("X", Channel.VILLAGE),
          new MatterRefusal.WayNotOpen("X", Channel.ONLINE),
          new MatterRefusal.OtherCentre("X"));

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(REFUSALS.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(MatterRefusal.class.getPermittedSubclasses());
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle words = ResourceBundle.getBundle("cn.onestop.matters.problems", locale);
      for (Refusal refusal : REFUSALS) {
        assertThat(words.containsKey(refusal.code() + ".title")).as(refusal.code()).isTrue();
        assertThat(words.containsKey(refusal.code() + ".detail")).as(refusal.code()).isTrue();
        refusal
            .fields()
            .forEach(
                field -> assertThat(words.containsKey(field.code())).as(field.code()).isTrue());
      }
    }
  }

  @Test
  void both_languages_have_the_same_keys() {
    for (String bundle :
        List.of("cn.onestop.matters.problems", "cn.onestop.matters.matter.words")) {
      Set<String> chinese = keys(ResourceBundle.getBundle(bundle, Locale.ROOT));
      Set<String> english = keys(ResourceBundle.getBundle(bundle, Locale.ENGLISH));
      assertThat(english).as(bundle).isEqualTo(chinese);
    }
  }

  @Test
  void every_state_has_its_word() {
    ResourceBundle words = ResourceBundle.getBundle("cn.onestop.matters.matter.words", Locale.ROOT);
    assertThat(Stream.of(MatterState.values()).map(state -> "state." + state))
        .allMatch(words::containsKey);
  }

  private static Set<String> keys(ResourceBundle bundle) {
    return bundle.keySet().stream().collect(Collectors.toSet());
  }
}
