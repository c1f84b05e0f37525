package cn.onestop.matters.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.IntakeRefusal.NotAskedFor;
import cn.onestop.matters.matter.IntakeRefusal.NotToldAtOnce;
import cn.onestop.matters.matter.IntakeRefusal.OutsideTheGuide;
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
  record Notice(List<String> materials, int workingDays, @Nullable String explanation) {

    Notice {
      materials = materials.stream().map(String::strip).distinct().toList();
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
    List<String> published = guide.materials().stream().map(Material::materialName).toList();
    List<String> outside =
        notice.materials().stream().filter(it -> !published.contains(it)).toList();
    if (!outside.isEmpty()) {
      throw new Refused(new OutsideTheGuide(notice.materials(), outside, published));
    }
    Submission submission = matter.submission();
    List<String> late =
        notice.materials().stream().filter(it -> !submission.told().contains(it)).toList();
    if (submission.supplemented() && !late.isEmpty()) {
      throw new Refused(new NotToldAtOnce(late, submission.told()));
    }
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
                explanation == null ? null : explanation.reference()));
    return explanation == null ? decision : decision.sealing(explanation);
  }

  /// 补正 has come, part of it or, where nothing is named, all.
  static Decision<MatterEvent> deliver(
      Matter matter, List<String> materials, Instant at, Limits limits) {
    MatterMoves.must(matter, Operation.SUPPLEMENT);
    Submission submission = matter.submission();
    List<String> came =
        materials.isEmpty()
            ? submission.missing()
            : materials.stream().map(String::strip).distinct().toList();
    if (!submission.missing().containsAll(came)) {
      throw new Refused(new NotAskedFor(came, submission.missing()));
    }
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
