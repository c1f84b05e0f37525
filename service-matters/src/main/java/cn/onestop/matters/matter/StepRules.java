package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.offices.KnownCertificate;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.MatterRefusal.NotTheirsToDecide;
import cn.onestop.matters.matter.MatterRefusal.SamePerson;
import cn.onestop.matters.matter.StepRefusal.StepNotYet;
import cn.onestop.matters.matter.StepRefusal.StepOutOfOrder;
import cn.onestop.matters.matter.StepRefusal.StepsOpen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way to the decision: steps in order, and who may decide on what.
final class StepRules {

  private StepRules() {}

  /// Who decides.
  ///
  /// @param roles those of the person's roles that reach this matter
  /// @param certificates the certificates to act that they were ever given
  record Decider(String person, Set<Role> roles, List<KnownCertificate> certificates) {}

  /// 环节办结: the next step, or one that the guide lets be done beside it.
  static Decision<MatterEvent> complete(Matter matter, ItemContent guide, int step) {
    MatterMoves.must(matter, Operation.COMPLETE_STEP);
    HandlingSteps steps = matter.steps();
    if (!StepPlan.of(guide).openNow(steps).contains(step)) {
      throw new Refused(
          new StepOutOfOrder(
              step, steps.done() + 1, steps.names().subList(steps.done(), steps.names().size())));
    }
    String name = steps.names().get(step - 1);
    boolean decided = !matter.state().beingExamined();
    boolean before = StepStage.of(steps.names()).get(step - 1).beforeDecision();
    if (before == decided) {
      throw new Refused(new StepNotYet(step, name, matter.state(), MatterMoves.possible(matter)));
    }
    return Decision.of(new StepCompleted(matter.number(), step, name));
  }

  /// 决定: every step before it is done, or it is said in writing why not; a denial has a reason.
  static Decision<MatterEvent> decide(
      Matter matter,
      ItemContent guide,
      Decider by,
      DecisionOutcome outcome,
      @Nullable String reason,
      @Nullable String stepsLeftOut,
      Instant at,
      Limits limits,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.DECIDE);
    mayDecide(matter, by, at);
    // A commitment takes the place of the examination; it is checked afterwards.
    boolean onCommitment = matter.commitment() != null && outcome == DecisionOutcome.GRANTED;
    List<String> open = onCommitment ? List.of() : matter.steps().openBeforeDecision();
    if (!open.isEmpty() && stepsLeftOut == null) {
      throw new Refused(
          new StepsOpen(open, matter.steps().done() + 1, MatterMoves.possible(matter)));
    }
    SealedEntry why =
        outcome == DecisionOutcome.DENIED
            ? reasons.required("decision-reason", reason, "reason")
            : reasons.optional("decision-reason", reason, "reason");
    SealedEntry leftOut =
        open.isEmpty() ? null : reasons.required("steps-left-out", stepsLeftOut, "stepsLeftOut");
    List<MatterEvent> happened = new ArrayList<>();
    happened.add(
        new MatterDecided(
            matter.number(),
            outcome.name(),
            why == null ? null : why.reference(),
            leftOut == null ? null : leftOut.reference(),
            outcome == DecisionOutcome.DENIED ? Remedy.told() : null,
            toDeliver(matter, guide, outcome, at, limits),
            onCommitment ? limits.due(Limits.COMMITMENT_CHECK, matter.item(), at) : null));
    HandlingSteps atDecision = matter.steps().decided(at);
    happened.addAll(doneBy(StepStage.DECISION, atDecision, matter.number()));
    Decision<MatterEvent> decision = MatterRules.decision(happened, at);
    decision = why == null ? decision : decision.sealing(why);
    return leftOut == null ? decision : decision.sealing(leftOut);
  }

  /// A licence that is granted has to be in the applicant's hands in time (行政许可法第44条).
  private static @Nullable PlainDue toDeliver(
      Matter matter, ItemContent guide, DecisionOutcome outcome, Instant at, Limits limits) {
    return guide.taskType().equals(Limits.LICENCE) && outcome == DecisionOutcome.GRANTED
        ? limits.due(Limits.DELIVERY, matter.item(), at)
        : null;
  }

  /// The step that the operation of `stage` itself is, if it is the next one.
  static List<MatterEvent> doneBy(StepStage stage, HandlingSteps steps, String number) {
    if (!steps.nextIs(stage)) {
      return List.of();
    }
    int step = steps.done() + 1;
    return List.of(new StepCompleted(number, step, steps.names().get(step - 1)));
  }

  /// Where the item asks for it, whoever decides has a valid certificate to act at that moment
  /// 持证上岗. 即办件 is decided by the window that accepted it, or by an approver; everything else by an
  /// approver or the department, and never by the person who accepted it.
  static void mayDecide(Matter matter, Decider by, Instant at) {
    boolean onTheSpot = matter.item().onTheSpot();
    Role ofThisCase = onTheSpot ? Role.CLERK : Role.REVIEWER;
    if (!by.roles().contains(Role.APPROVER) && !by.roles().contains(ofThisCase)) {
      throw new Refused(new NotTheirsToDecide(matter.item().caseType()));
    }
    Act accepted = matter.accepted();
    if (!onTheSpot && accepted != null && accepted.by().equals(by.person())) {
      throw new Refused(new SamePerson());
    }
    String kind = matter.item().decisionNeedsCertificate();
    if (kind != null) {
      CertificateToAct.lacking(kind, matter.place(), by.certificates(), at)
          .ifPresent(lacking -> {
            throw new Refused(lacking);
          });
    }
  }
}
