package cn.onestop.matters.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.sealing.SealedEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 补正: what is missing is told once, all of it, and only what the guide asks for (行政许可法第32条第4项;
/// 不得要求申请人提交与其申请的行政许可事项无关的材料, 第31条).
final class SupplementRules {

  private SupplementRules() {}

  /// The notice.
  ///
  /// @param materials everything that is missing, by the names in the guide
  /// @param workingDays within how many working days it must come
  /// @param explanation what is wrong with it, where the name does not say
  /// @param againstPreReview why something is asked for that the pre-review had found in order
  record Notice(
      List<String> materials,
      int workingDays,
      @Nullable String explanation,
      @Nullable String againstPreReview) {

    Notice {
      materials = ToldAtOnce.named(materials);
    }
  }

  /// 一次性告知补正. A second round names nothing that the first did not: it would not have been told at
  /// once.
  static Decision<MatterEvent> request(
      Matter matter,
      ItemContent guide,
      Notice notice,
      Instant at,
      Limits limits,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.REQUEST_SUPPLEMENT);
    Submission submission = matter.submission();
    ToldAtOnce.mustHold(notice.materials(), guide, submission.told(), submission.supplemented());
    AgainstPreReview against =
        AgainstPreReview.of(
            matter,
            notice.materials(),
            "supplement-against-pre-review-" + submission.round(),
            notice.againstPreReview(),
            reasons);
    SealedEntry explanation =
        reasons.optional(
            "supplement-explanation-" + submission.round(), notice.explanation(), "explanation");
    PlainLimit within = Limits.supplement(notice.workingDays());
    Decision<MatterEvent> decision =
        Decision.at(
            at,
            new SupplementRequested(
                matter.number(),
                submission.round(),
                notice.materials(),
                within,
                limits.due(within, matter.item(), at),
                explanation == null ? null : explanation.reference(),
                against.materials(),
                against.reference()));
    return against.sealedIn(explanation == null ? decision : decision.sealing(explanation));
  }

  /// 补正 has come, part of it or, where nothing is named, all.
  static Decision<MatterEvent> deliver(
      Matter matter, List<String> materials, Instant at, Limits limits) {
    MatterMoves.must(matter, Operation.SUPPLEMENT);
    Submission submission = matter.submission();
    List<String> came = ToldAtOnce.came(materials, submission.missing());
    boolean complete = came.containsAll(submission.missing());
    return Decision.at(
        at,
        new SupplementDelivered(
            matter.number(),
            submission.round(),
            came,
            complete,
            complete && matter.state() == MatterState.AWAITING_SUPPLEMENT
                ? limits.due(Limits.ACCEPTANCE, matter.item(), at)
                : null));
  }
}
