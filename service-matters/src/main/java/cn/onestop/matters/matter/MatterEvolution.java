package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.ApplicantDataErased;
import cn.onestop.events.matters.CommitmentChecked;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterAccepted.Tolerated;
import cn.onestop.events.matters.MatterArchived;
import cn.onestop.events.matters.MatterAssigned;
import cn.onestop.events.matters.MatterClaimed;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterCovered;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterHandedOver;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReleased;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureEnded;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.dispatch.Dispatched;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.matters.matter.Matter.Place;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a matter's state follows from its facts.
public final class MatterEvolution implements Evolution<Matter, MatterEvent> {

  @Override
  public Matter after(@Nullable Matter before, Recorded<MatterEvent> fact) {
    Matter next =
        fact.event() instanceof MatterFiled filed
            ? filed(filed, new Act(fact.by(), fact.at()))
            : next(Objects.requireNonNull(before, "a matter begins by being filed"), fact);
    return next.with(Dispatch.of(next, fact.at()));
  }

  private static Matter filed(MatterFiled event, Act act) {
    PlainLimit statutory = event.statutory();
    return new Matter(
        event.number(),
        MatterState.FILED,
        new FiledItem(
            event.itemCode(),
            event.itemVersion(),
            event.itemHash(),
            event.itemName(),
            event.caseType(),
            event.onSiteTimes(),
            event.decisionNeedsCertificate()),
        new Place(
            event.centre(), event.department(), event.window(), event.village(), event.channel()),
        Clocks.of(
            runFrom(act.at(), event.promised(), event.promisedDue()),
            statutory == null ? null : runFrom(act.at(), statutory, event.statutoryDue())),
        Submission.first(act.at(), event.acceptanceDue()),
        HandlingSteps.of(event.steps(), act.at()),
        0,
        act,
        null,
        null,
        null,
        null,
        Dispatched.by(event.doers()),
        PreReviewResult.of(event.preReview()));
  }

  private static LimitRun runFrom(Instant start, PlainLimit limit, @Nullable PlainDue due) {
    return new LimitRun(limit, due == null ? null : start, due);
  }

  private static Matter next(Matter matter, Recorded<MatterEvent> fact) {
    Instant at = fact.at();
    return switch (fact.event()) {
      case MatterFiled _ -> throw new IllegalStateException("filed twice: " + matter.number());
      case MatterAccepted event -> accepted(matter, event, new Act(fact.by(), at));
      case SupplementRequested event ->
          checkedBefore(moved(matter, Operation.REQUEST_SUPPLEMENT), event.againstPreReview())
              .with(
                  matter.submission().noticed(event.materials(), event.within(), event.due(), at));
      case SupplementDelivered event -> supplemented(matter, event, at);
      case MatterDeemedWithdrawn _ -> ended(moved(matter, Operation.DEEM_WITHDRAWN), at);
      case MatterReturned _ -> ended(moved(matter, Operation.RETURN), at);
      case MatterTransferred _ -> ended(moved(matter, Operation.TRANSFER), at);
      case MatterRefused event ->
          ended(checkedBefore(moved(matter, Operation.REFUSE), event.againstPreReview()), at);
      case SpecialProcedureStarted event ->
          counted(
              moved(matter, Operation.START_SPECIAL_PROCEDURE)
                  .with(matter.clocks().started(procedure(event, fact.by(), at))),
              event.promised(),
              event.statutory(),
              at);
      case SpecialProcedureEnded event ->
          counted(
              moved(matter, Operation.END_SPECIAL_PROCEDURE).with(matter.clocks().ended(at)),
              event.promised(),
              event.statutory(),
              at);
      case DueDateExtended event ->
          counted(
              moved(matter, Operation.EXTEND)
                  .with(
                      matter
                          .clocks()
                          .extended(
                              new Extension(
                                  event.amount(), event.unit(), event.basis(), fact.by(), at))),
              event.promised(),
              event.statutory(),
              at);
      case VisitRecorded event -> moved(matter, Operation.VISIT).withVisits(event.visit());
      // A step may be the very operation that moved the matter just before.
      case StepCompleted event -> matter.with(matter.steps().with(event.step(), at));
      case MatterClaimed _,
          MatterReleased _,
          MatterHandedOver _,
          MatterAssigned _,
          MatterCovered _ ->
          matter.with(matter.dispatchedSoFar().after(fact.event(), fact.by(), at));
      case MatterDecided event -> decided(matter, event, at);
      case CommitmentChecked event -> checked(matter, event, at);
      case MatterRevoked event -> ended(moved(matter, revocation(event)), at);
      case MatterClosed event ->
          moved(matter, Operation.CLOSE).with(matter.outcomeSoFar().closed(at, event.onTime()));
      case ResultDelivered _ -> ended(moved(matter, Operation.DELIVER), at);
      case MatterArchived _ -> moved(matter, Operation.ARCHIVE);
      case MatterWithdrawn _ -> ended(moved(matter, Operation.WITHDRAW), at);
      case DueDateCounted event -> recounted(moved(matter, Operation.COUNT_DUE_DATE), event);
      case ApplicantDataErased _ -> moved(matter, Operation.ERASE).erased(at);
    };
  }

  private static Matter recounted(Matter matter, DueDateCounted event) {
    Matter next =
        matter
            .with(matter.clocks().recounted(event.promised(), event.statutory(), event.delivery()))
            .with(matter.submission().recounted(event.acceptance(), event.supplement()));
    Commitment commitment = matter.commitment();
    return commitment == null
        ? next
        : next.with(commitment.recounted(event.check(), event.correction()));
  }

  private static Matter checkedBefore(Matter matter, @Nullable List<String> against) {
    return against == null ? matter : matter.againstItsPreReview();
  }

  private static SpecialProcedure procedure(SpecialProcedureStarted event, String by, Instant at) {
    return new SpecialProcedure(
        event.procedure(), event.kind(), event.basis(), event.approvedDays(), by, at, null);
  }

  private static @Nullable LimitRun toDeliver(MatterDecided event, Instant at) {
    PlainDue due = event.deliveryDue();
    return due == null ? null : new LimitRun(Limits.DELIVERY, at, due);
  }

  private static Matter accepted(Matter matter, MatterAccepted event, Act act) {
    Tolerated tolerated = event.tolerated();
    Submission submission = matter.submission();
    Matter next =
        counted(moved(matter, acceptance(event)), event.promised(), event.statutory(), act.at())
            .with(
                tolerated == null
                    ? submission.accepted()
                    : submission.tolerating(
                        tolerated.materials(), tolerated.within(), tolerated.due(), act.at()))
            .acceptedBy(act);
    return event.commitment() == null ? next : next.with(Commitment.GIVEN);
  }

  private static Operation acceptance(MatterAccepted event) {
    if (event.tolerated() != null) {
      return Operation.ACCEPT_PROVISIONALLY;
    }
    if (event.commitment() != null) {
      return Operation.ACCEPT_ON_COMMITMENT;
    }
    return Boolean.TRUE.equals(event.deemed()) ? Operation.DEEM_ACCEPTED : Operation.ACCEPT;
  }

  private static Matter decided(Matter matter, MatterDecided event, Instant at) {
    Matter next =
        moved(matter, Operation.DECIDE)
            .with(matter.steps().decided(at))
            .with(matter.clocks().toDeliver(toDeliver(event, at)))
            .with(matter.outcomeSoFar().decided(event.outcome(), at));
    PlainDue check = event.checkDue();
    Commitment commitment = matter.commitment();
    return check == null || commitment == null ? next : next.with(commitment.decided(at, check));
  }

  private static Matter checked(Matter matter, CommitmentChecked event, Instant at) {
    Commitment commitment =
        Objects.requireNonNull(matter.commitment(), "a commitment that is checked");
    return moved(matter, Operation.CHECK_COMMITMENT)
        .with(
            commitment.checked(
                event.result().equals(CommitmentRules.KEPT),
                at,
                event.within(),
                event.correctBy()));
  }

  private static Operation revocation(MatterRevoked event) {
    return event.ground().equals(RevocationGround.PROMISE_MISSED.name())
        ? Operation.DEEM_REVOKED
        : Operation.REVOKE;
  }

  private static Matter supplemented(Matter matter, SupplementDelivered event, Instant at) {
    Submission submission = matter.submission();
    return event.complete()
        ? moved(matter, Operation.SUPPLEMENT).with(submission.complete(at, event.acceptanceDue()))
        : matter.with(submission.without(event.materials()));
  }

  private static Matter moved(Matter matter, Operation operation) {
    return matter.in(
        MatterMoves.next(matter.state(), operation)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no " + operation + " in " + matter.state() + ": " + matter.number())));
  }

  private static Matter ended(Matter matter, Instant at) {
    return matter.with(matter.outcomeSoFar().ended(at));
  }

  private static Matter counted(
      Matter matter, PlainDue promised, @Nullable PlainDue statutory, Instant at) {
    return matter.with(matter.clocks().counted(promised, statutory, at));
  }
}
