package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.matters.bundle.BundleRefusal;
import cn.onestop.matters.consultation.ConsultationOperation;
import cn.onestop.matters.consultation.ConsultationRefusal;
import cn.onestop.matters.consultation.ConsultationState;
import cn.onestop.matters.dispatch.DispatchRefusal;
import cn.onestop.matters.draft.DraftRefusal;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.identity.IdentityRefusal;
import cn.onestop.matters.identity.NumberFault;
import cn.onestop.matters.identity.ServedKind;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.CommitmentRefusal;
import cn.onestop.matters.matter.ContradictionRefusal;
import cn.onestop.matters.matter.FilingRefusal;
import cn.onestop.matters.matter.IntakeRefusal;
import cn.onestop.matters.matter.MatterRefusal;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.Operation;
import cn.onestop.matters.matter.ProcedureRefusal;
import cn.onestop.matters.matter.StepRefusal;
import cn.onestop.matters.paper.PaperRefusal;
import cn.onestop.matters.prereview.PreReviewOperation;
import cn.onestop.matters.prereview.PreReviewRefusal;
import cn.onestop.matters.prereview.PreReviewState;
import cn.onestop.matters.worklist.WorklistRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private static final List<Refusal> REFUSALS =
      List.of(
          new BundleRefusal.UnknownBundle(),
          new BundleRefusal.NothingOpen(),
          new BundleRefusal.NotAskedTogether(List.of(0), List.of("X")),
          new BundleRefusal.MaterialNotAsked(3, List.of("X")),
          new BundleRefusal.NotFileable(
              Stream.of(
                      "bundle-too-few",
                      "bundle-item-twice",
                      "bundle-item-unknown",
                      "bundle-item-elsewhere",
                      "bundle-several-centres",
                      "bundle-way-not-open-window",
                      "bundle-way-not-open-village",
                      "bundle-way-not-open-online",
                      "bundle-order-outside",
                      "bundle-order-material",
                      "bundle-order-cyclic")
                  .map(code -> FieldRefusal.of("/items", code))
                  .toList()),
          new MatterRefusal.UnknownMatter(),
          new MatterRefusal.UnknownProgress(),
          new MatterRefusal.NotPossibleNow(Operation.ACCEPT, MatterState.CLOSED, List.of()),
          new MatterRefusal.ErasedAlready(),
          new MatterRefusal.CertificateLacking("certificate-lacking", List.of("X")),
          new MatterRefusal.CertificateLacking("certificate-elsewhere", List.of("X")),
          new MatterRefusal.CertificateLacking("certificate-revoked", List.of("X")),
          new MatterRefusal.CertificateLacking("certificate-not-valid-now", List.of("X")),
          new MatterRefusal.NothingToCount(),
          new StepRefusal.StepOutOfOrder(2, 1, List.of("受理")),
          new StepRefusal.StepOutOfOrder(2, 1, List.of()),
          new StepRefusal.StepNotYet(5, "决定", MatterState.ACCEPTED, List.of()),
          new StepRefusal.StepsOpen(List.of("公示"), 3, List.of()),
          new MatterRefusal.ReasonMissing("reason", 10),
          new MatterRefusal.NotClosedOnTheSpot(10),
          new IntakeRefusal.OutsideTheGuide(List.of("X"), List.of("X"), List.of("Y")),
          new IntakeRefusal.NotToldAtOnce(List.of("X"), List.of("Y")),
          new IntakeRefusal.NotAskedFor(List.of("X"), List.of("Y")),
          new ContradictionRefusal.PreReviewSaysOtherwise(List.of("X"), 10),
          new ContradictionRefusal.RefusalNamesNoMaterials(List.of("X")),
          new ContradictionRefusal.NothingContradicted(),
          new PreReviewRefusal.UnknownPreReview(),
          new PreReviewRefusal.UnknownPreReviewProgress(),
          new PreReviewRefusal.PreReviewNotPossible(
              PreReviewOperation.PASS, PreReviewState.LAPSED, List.of()),
          new PreReviewRefusal.NecessaryMissing(List.of("X")),
          new PreReviewRefusal.OfAnotherItem("X"),
          new PreReviewRefusal.PreReviewErasedAlready(),
          new PreReviewRefusal.NothingAwaited(),
          new IntakeRefusal.NoticeFirst(),
          new IntakeRefusal.OfficeMissing("office"),
          new ProcedureRefusal.ProcedureNotOpen("X", List.of()),
          new ProcedureRefusal.ProcedureNotOpen("X", List.of("Y")),
          new ProcedureRefusal.BasisNotNamed(List.of("Y")),
          new ProcedureRefusal.ExtensionNotOpen(),
          new ProcedureRefusal.ExtensionTooLong(9, 5, "WORKING_DAY"),
          new ProcedureRefusal.ExtendedAlready(),
          new ProcedureRefusal.DuePassed(),
          new IntakeRefusal.NotTolerable(List.of("X"), List.of("X"), List.of("Y")),
          new CommitmentRefusal.CommitmentNotOpen(),
          new CommitmentRefusal.NothingToCheck(),
          new CommitmentRefusal.NothingToRevoke(),
          new CommitmentRefusal.CorrectionRuns(),
          new CommitmentRefusal.CommitmentUnchecked(),
          new MatterRefusal.NotOnTheSpot(),
          new MatterRefusal.SamePerson(),
          new MatterRefusal.NotTheirsToDecide("1"),
          new MatterRefusal.NotTheirsToDecide("2"),
          new MatterRefusal.VisitNeedsCause(2, List.of()),
          new DispatchRefusal.TaskHeld("step-3", "department:X", "Y", Instant.EPOCH, false),
          new DispatchRefusal.TaskHeld("step-3", "department:X", "Y", Instant.EPOCH, true),
          new DispatchRefusal.HeldAlready("step-3"),
          new DispatchRefusal.NotTheirTask(List.of("step-3 department:X")),
          new DispatchRefusal.NothingTaken(),
          new DispatchRefusal.NoColleague("Y", false),
          new DispatchRefusal.NoColleague("Y", true),
          new ConsultationRefusal.UnknownConsultation(),
          new ConsultationRefusal.ConsultationNotPossibleNow(
              ConsultationOperation.ANSWER, ConsultationState.LEFT, List.of()),
          new ConsultationRefusal.NotTheOwner("X"),
          new ConsultationRefusal.NotTheReceiver(),
          new ConsultationRefusal.ReceiverUnfit("consultation-receiver-unclear"),
          new ConsultationRefusal.ReceiverUnfit("consultation-receiver-unknown"),
          new ConsultationRefusal.ReceiverUnfit("consultation-receiver-away"),
          new ConsultationRefusal.ReceiverUnfit("consultation-receiver-is-owner"),
          new ConsultationRefusal.ConsultationReasonMissing(10),
          new ConsultationRefusal.AnswerMissing(),
          new ConsultationRefusal.FilingNeeds(List.of("/itemCode")),
          new ConsultationRefusal.FiledAlready("X"),
          new ConsultationRefusal.ConsultationErasedAlready(),
          new DraftRefusal.UnknownDraft(),
          new DraftRefusal.DraftFiled("TX-CL-01202603020001"),
          new DraftRefusal.DraftBeingFiled(),
          new DraftRefusal.NotTheAuthor(),
          new DraftRefusal.TooManyDrafts(50),
          new DraftRefusal.DraftTooLong(16000),
          new FilingRefusal.UnknownItem("X"),
          new FilingRefusal.ApplicantTwice(),
          new FilingRefusal.WayNotOpen("X", Channel.WINDOW),
          new FilingRefusal.WayNotOpen("X", Channel.VILLAGE),
          new FilingRefusal.WayNotOpen("X", Channel.ONLINE),
          new FilingRefusal.OtherCentre("X"),
          new WorklistRefusal.OpenAndEnded(),
          new WorklistRefusal.DaysTurned(),
          new WorklistRefusal.UnknownCaseType(),
          new WorklistRefusal.UnknownYear(),
          new WorklistRefusal.UnreadableChange(),
          new WorklistRefusal.TooLong(9),
          new WorklistRefusal.UnknownPlace(),
          new PaperRefusal.PaperUnknown(List.of("receipt")),
          new PaperRefusal.PaperErased(),
          new PaperRefusal.PrintersBusy(),
          unlikely(IdType.ID_CARD, NumberFault.FORM),
          new IdentityRefusal.NotServed(List.of(ServedKind.NATURAL_PERSON)),
          new IdentityRefusal.NotServed(List.of(ServedKind.ENTERPRISE)),
          new IdentityRefusal.NotServed(
              List.of(ServedKind.NATURAL_PERSON, ServedKind.OTHER_ORGANISATION)),
          new IdentityRefusal.RepresentativeOfPerson(),
          new IdentityRefusal.AgentNoPerson(),
          new IdentityRefusal.AuthorisationEnded(LocalDate.parse("2026-03-01")),
          new IdentityRefusal.ApplicantOrReference(),
          new IdentityRefusal.OneToSearchBy(),
          new IdentityRefusal.UnknownSearchPlace(),
          new IdentityRefusal.UnknownApplicant());

  private static final List<Class<? extends Refusal>> KINDS =
      List.of(
          BundleRefusal.class,
          FilingRefusal.class,
          IdentityRefusal.class,
          IntakeRefusal.class,
          ContradictionRefusal.class,
          PreReviewRefusal.class,
          StepRefusal.class,
          DispatchRefusal.class,
          ProcedureRefusal.class,
          CommitmentRefusal.class,
          ConsultationRefusal.class,
          DraftRefusal.class,
          MatterRefusal.class,
          PaperRefusal.class,
          WorklistRefusal.class);

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(REFUSALS.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            KINDS.stream().flatMap(kind -> Stream.of(kind.getPermittedSubclasses())).toList());
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
  void every_fault_of_a_number_has_its_words() {
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle words = ResourceBundle.getBundle("cn.onestop.matters.problems", locale);
      for (IdType type : IdType.values()) {
        for (NumberFault fault : NumberFault.values()) {
          assertThat(unlikely(type, fault).fields())
              .allMatch(field -> words.containsKey(field.code()));
        }
      }
    }
  }

  private static Refusal unlikely(IdType type, NumberFault fault) {
    return new IdentityRefusal.UnlikelyNumber("/applicant/idNumber", type, fault);
  }

  @Test
  void both_languages_have_the_same_keys() {
    for (String bundle :
        List.of(
            "cn.onestop.matters.problems",
            "cn.onestop.matters.matter.words",
            "cn.onestop.matters.consultation.words",
            "cn.onestop.matters.worklist.words")) {
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
    ResourceBundle ofConsultations =
        ResourceBundle.getBundle("cn.onestop.matters.consultation.words", Locale.ROOT);
    assertThat(Stream.of(ConsultationState.values()).map(state -> "state." + state))
        .allMatch(ofConsultations::containsKey);
    assertThat(Stream.of(PreReviewState.values()))
        .allMatch(state -> words.containsKey("pre-review." + state))
        .allMatch(state -> words.containsKey("pre-review.next." + state));
  }

  private static Set<String> keys(ResourceBundle bundle) {
    return bundle.keySet().stream().collect(Collectors.toSet());
  }
}
