package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.ApplicantDataErased;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterAccepted.Tolerated;
import cn.onestop.events.matters.MatterArchived;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.ContradictionRefusal.NothingContradicted;
import cn.onestop.matters.matter.MatterRefusal.NotClosedOnTheSpot;
import cn.onestop.matters.matter.MatterRefusal.VisitNeedsCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operation does to a matter, or why not. Steps and the decision are in [StepRules].
public final class MatterRules {

  private MatterRules() {}

  /// 受理: the limits run from here, except those that run from the filing.
  static Decision<MatterEvent> accept(Matter matter, Instant at, Limits limits) {
    MatterMoves.must(matter, Operation.ACCEPT);
    return accepted(matter, at, limits, null, null, null);
  }

  /// 视为受理 as of `receivedAt`, when the materials came.
  static Decision<MatterEvent> deemAccepted(Matter matter, Instant receivedAt, Limits limits) {
    MatterMoves.must(matter, Operation.DEEM_ACCEPTED);
    return accepted(matter, receivedAt, limits, true, null, null);
  }

  static Decision<MatterEvent> accepted(
      Matter matter,
      Instant at,
      Limits limits,
      @Nullable Boolean deemed,
      @Nullable Tolerated tolerated,
      @Nullable SealedReference commitment) {
    LimitRun law = matter.statutory();
    List<MatterEvent> happened = new ArrayList<>();
    happened.add(
        new MatterAccepted(
            matter.number(),
            dueOnceAccepted(matter, matter.promised(), at, limits),
            law == null ? null : dueOnceAccepted(matter, law, at, limits),
            deemed,
            tolerated,
            commitment));
    happened.addAll(StepRules.doneBy(StepStage.ACCEPTANCE, matter.steps(), matter.number()));
    return decision(happened, at);
  }

  private static PlainDue dueOnceAccepted(Matter matter, LimitRun run, Instant at, Limits limits) {
    PlainDue counted = run.due();
    return counted == null ? limits.due(run.limit(), matter.item(), at) : counted;
  }

  /// 跑动: the first counted visit needs no cause, every further one does.
  static Decision<MatterEvent> visit(Matter matter, Visit visit) {
    MatterMoves.must(matter, Operation.VISIT);
    int number = matter.visits() + (visit.counts() ? 1 : 0);
    VisitCause cause = causeOf(matter, visit);
    if (visit.counts() && number > 1 && cause == null) {
      throw new Refused(new VisitNeedsCause(number, causes(matter)));
    }
    return Decision.of(
        new VisitRecorded(
            matter.number(),
            number,
            visit.purpose().name(),
            visit.counts(),
            cause == null ? null : cause.name(),
            cause != null && cause.centreCaused()));
  }

  /// Who comes to correct what the pre-review had found in order comes because of that.
  private static @Nullable VisitCause causeOf(Matter matter, Visit visit) {
    VisitCause cause = visit.causeToKeep();
    boolean contradicted = contradicted(matter);
    if (cause == VisitCause.AGAINST_PRE_REVIEW && !contradicted) {
      throw new Refused(new NothingContradicted());
    }
    return cause == null && contradicted && visit.purpose() == VisitPurpose.CORRECTION
        ? VisitCause.AGAINST_PRE_REVIEW
        : cause;
  }

  private static List<VisitCause> causes(Matter matter) {
    return Arrays.stream(VisitCause.values())
        .filter(cause -> cause != VisitCause.AGAINST_PRE_REVIEW || contradicted(matter))
        .toList();
  }

  private static boolean contradicted(Matter matter) {
    PreReviewResult result = matter.preReview();
    return result != null && result.contradicted();
  }

  /// 办结: the promised time stops. 即办件 that lasted longer than the working day: say why.
  static Decision<MatterEvent> close(
      Matter matter, @Nullable String lateReason, Instant at, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.CLOSE);
    boolean late = matter.promised().isPast(at);
    if (late && matter.item().onTheSpot() && lateReason == null) {
      throw new Refused(new NotClosedOnTheSpot(WrittenReason.SHORTEST));
    }
    SealedEntry why = reasons.optional("late-reason", lateReason, "lateReason");
    List<MatterEvent> happened = new ArrayList<>();
    happened.add(new MatterClosed(matter.number(), !late, why == null ? null : why.reference()));
    happened.addAll(StepRules.doneBy(StepStage.CLOSING, matter.steps(), matter.number()));
    return why == null ? decision(happened, at) : decision(happened, at).sealing(why);
  }

  /// 送达
  static Decision<MatterEvent> deliver(Matter matter, DeliveryMethod method, Instant at) {
    MatterMoves.must(matter, Operation.DELIVER);
    LimitRun limit = matter.clocks().delivery();
    List<MatterEvent> happened = new ArrayList<>();
    happened.add(
        new ResultDelivered(
            matter.number(), method.name(), limit == null ? null : !limit.isPast(at)));
    happened.addAll(StepRules.doneBy(StepStage.DELIVERY, matter.steps(), matter.number()));
    return decision(happened, at);
  }

  /// 归档
  static Decision<MatterEvent> archive(Matter matter) {
    MatterMoves.must(matter, Operation.ARCHIVE);
    return Decision.of(new MatterArchived(matter.number()));
  }

  /// 撤回, until the decision is made.
  static Decision<MatterEvent> withdraw(Matter matter) {
    MatterMoves.must(matter, Operation.WITHDRAW);
    return Decision.of(new MatterWithdrawn(matter.number()));
  }

  /// Personal data and reasons go; facts and their chain stay. Only once the matter has ended,
  /// since until then the law wants the case handled.
  static Decision<MatterEvent> erase(Matter matter, ErasureGround ground) {
    MatterMoves.must(matter, Operation.ERASE);
    return Decision.<MatterEvent>of(new ApplicantDataErased(matter.number(), ground.name()))
        .erasingSealedData();
  }

  /// All of it took effect at `at`, the moment the limits were counted from.
  static Decision<MatterEvent> decision(List<MatterEvent> happened, Instant at) {
    return new Decision<>(
        happened.stream().map(event -> new Happened<>(event, at)).toList(), List.of(), false);
  }
}
