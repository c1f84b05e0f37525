package cn.onestop.matters.prereview;

import cn.onestop.events.PlainDue;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.events.matters.PreReviewCorrectionRequested;
import cn.onestop.events.matters.PreReviewDataErased;
import cn.onestop.events.matters.PreReviewDueDateCounted;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.events.matters.PreReviewFiled;
import cn.onestop.events.matters.PreReviewLapsed;
import cn.onestop.events.matters.PreReviewNotOurs;
import cn.onestop.events.matters.PreReviewPassed;
import cn.onestop.events.matters.PreReviewResubmitted;
import cn.onestop.events.matters.PreReviewWithdrawn;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.ErasureGround;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.ToldAtOnce;
import cn.onestop.matters.matter.WrittenReason;
import cn.onestop.matters.prereview.PreReviewRefusal.NecessaryMissing;
import cn.onestop.matters.prereview.PreReviewRefusal.NothingAwaited;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operation does to a pre-review, or why not.
public final class PreReviewRules {

  /// Where the name of the right body lies sealed.
  public static final String RIGHT_BODY = "right-body";

  private static final String NECESSARY = "1";

  private PreReviewRules() {}

  /// 预审通过: everything necessary was handed in, and all that was is in order. What the centre can
  /// fetch itself nobody has to hand in.
  static Decision<PreReviewEvent> pass(
      PreReview preReview, ItemContent guide, Instant at, PreReviewLimits limits) {
    PreReviewMoves.must(preReview, PreReviewOperation.PASS);
    List<String> handedIn = preReview.handedIn().materials();
    List<String> missing =
        guide.materials().stream()
            .filter(it -> it.isNeed().equals(NECESSARY) && !it.sharedDataFetchable())
            .map(Material::materialName)
            .filter(it -> !handedIn.contains(it))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refused(new NecessaryMissing(missing));
    }
    LimitRun kept = limits.kept(at);
    return Decision.at(
        at,
        new PreReviewPassed(
            preReview.number(),
            preReview.handedIn().round(),
            handedIn,
            !preReview.overdue(at),
            kept.limit(),
            due(kept)));
  }

  /// 一次性告知预审需补正: all of it at once, only from the published list, and nothing new in a second
  /// round.
  static Decision<PreReviewEvent> requestCorrection(
      PreReview preReview,
      ItemContent guide,
      List<String> materials,
      @Nullable String explanation,
      Instant at,
      PreReviewLimits limits,
      WrittenReason reasons) {
    PreReviewMoves.must(preReview, PreReviewOperation.REQUEST_CORRECTION);
    List<String> named = ToldAtOnce.named(materials);
    ToldAtOnce.mustHold(named, guide, preReview.handedIn().told(), preReview.corrected());
    int round = preReview.handedIn().round();
    SealedEntry why =
        reasons.optional("correction-explanation-" + round, explanation, "explanation");
    LimitRun kept = limits.kept(at);
    Decision<PreReviewEvent> decision =
        Decision.at(
            at,
            new PreReviewCorrectionRequested(
                preReview.number(),
                round,
                named,
                why == null ? null : why.reference(),
                !preReview.overdue(at),
                kept.limit(),
                due(kept)));
    return why == null ? decision : decision.sealing(why);
  }

  /// 不属本机关职权的, the applicant is told at once which body's it is (行政许可法第32条).
  static Decision<PreReviewEvent> notOurs(
      PreReview preReview,
      @Nullable String rightBody,
      @Nullable String reason,
      Instant at,
      WrittenReason reasons) {
    PreReviewMoves.must(preReview, PreReviewOperation.NOT_OURS);
    SealedEntry body = reasons.office(RIGHT_BODY, rightBody, "rightBody");
    SealedEntry why = reasons.required("not-ours-reason", reason, "reason");
    return Decision.<PreReviewEvent>at(
            at,
            new PreReviewNotOurs(
                preReview.number(),
                preReview.handedIn().round(),
                body.reference(),
                why.reference(),
                !preReview.overdue(at)))
        .sealing(body)
        .sealing(why);
  }

  /// What was not in order has come, part of it or, where nothing is named, all. Once it is
  /// complete the office looks anew.
  static Decision<PreReviewEvent> resubmit(
      PreReview preReview, List<String> materials, Instant at, PreReviewLimits limits) {
    PreReviewMoves.must(preReview, PreReviewOperation.RESUBMIT);
    List<String> missing = preReview.handedIn().missing();
    List<String> came = ToldAtOnce.came(materials, missing);
    boolean complete = came.containsAll(missing);
    LimitRun review = complete ? limits.review(at) : null;
    return Decision.at(
        at,
        new PreReviewResubmitted(
            preReview.number(),
            preReview.handedIn().round(),
            came,
            complete,
            review == null ? null : review.limit(),
            review == null ? null : due(review)));
  }

  /// 撤回
  static Decision<PreReviewEvent> withdraw(PreReview preReview) {
    PreReviewMoves.must(preReview, PreReviewOperation.WITHDRAW);
    return Decision.of(new PreReviewWithdrawn(preReview.number()));
  }

  /// 收件: it ends when the application was filed, however late that is noticed.
  static Decision<PreReviewEvent> filed(PreReview preReview, String matter, Instant at) {
    PreReviewMoves.must(preReview, PreReviewOperation.FILE);
    return Decision.at(at, new PreReviewFiled(preReview.number(), matter));
  }

  /// 失效, if its time has come by `now`: as of the moment at which it came.
  static Optional<Decision<PreReviewEvent>> lapse(PreReview preReview, Instant now) {
    LimitRun clock = preReview.clock();
    if (clock == null
        || !clock.isPast(now)
        || PreReviewMoves.next(preReview.state(), PreReviewOperation.LAPSE).isEmpty()) {
      return Optional.empty();
    }
    Instant moment = Objects.requireNonNull(due(clock).due(), "what is past is counted");
    return Optional.of(Decision.at(moment, new PreReviewLapsed(preReview.number())));
  }

  /// Counts what awaited the calendar of `year`.
  public static Decision<PreReviewEvent> countAwaited(
      PreReview preReview, int year, WorkingTime time) {
    PreReviewMoves.must(preReview, PreReviewOperation.COUNT_DUE_DATE);
    LimitRun clock = preReview.clock();
    if (clock == null || !clock.awaits(year)) {
      throw new Refused(new NothingAwaited());
    }
    return Decision.of(
        new PreReviewDueDateCounted(
            preReview.number(), year, due(PreReviewLimits.counted(clock, time))));
  }

  /// Personal data and reasons go; what was found stays.
  static Decision<PreReviewEvent> erase(PreReview preReview, ErasureGround ground) {
    PreReviewMoves.must(preReview, PreReviewOperation.ERASE);
    return Decision.<PreReviewEvent>of(new PreReviewDataErased(preReview.number(), ground.name()))
        .erasingSealedData();
  }

  private static PlainDue due(LimitRun run) {
    return Objects.requireNonNull(run.due(), "a limit that runs");
  }
}
