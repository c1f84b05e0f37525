package cn.onestop.matters.matter;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.ContradictionRefusal.RefusalNamesNoMaterials;
import cn.onestop.matters.matter.IntakeRefusal.NoticeFirst;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways in which a filed application is not taken on, each in writing.
final class TurningAway {

  private TurningAway() {}

  /// What a refusal rests on.
  ///
  /// @param rightBody the body whose power it is
  /// @param materials those it rests on, by the names in the guide; absent where that is not said
  /// @param againstPreReview why something is not in order that the pre-review had found so
  record Grounds(
      RefusalGround ground,
      @Nullable String reason,
      @Nullable String rightBody,
      @Nullable List<String> materials,
      @Nullable String againstPreReview) {

    /// The materials it rests on. What is still not in order after the notice is what the notice
    /// named; on another ground it must be said where a passed pre-review binds, if only that it is
    /// none.
    List<String> restsOn(Matter matter, ItemContent guide) {
      PreReviewResult result = matter.preReview();
      if (materials != null) {
        List<String> named = ToldAtOnce.named(materials);
        ToldAtOnce.mustBePublished(named, guide);
        return named;
      }
      if (ground == RefusalGround.OTHER && result != null && result.binds()) {
        throw new Refused(new RefusalNamesNoMaterials(result.stands()));
      }
      return ground == RefusalGround.INCOMPLETE_AFTER_NOTICE
          ? matter.submission().told()
          : List.of();
    }
  }

  /// 不予受理, with the remedies (行政许可法第32条): what is not our power names the right body, and nobody is
  /// refused for what is missing before they were told of it and could bring it.
  static Decision<MatterEvent> refuse(
      Matter matter, ItemContent guide, Grounds grounds, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.REFUSE);
    RefusalGround ground = grounds.ground();
    if (ground == RefusalGround.INCOMPLETE_AFTER_NOTICE && !matter.submission().supplemented()) {
      throw new Refused(new NoticeFirst());
    }
    AgainstPreReview against =
        AgainstPreReview.of(
            matter,
            grounds.restsOn(matter, guide),
            "refusal-against-pre-review",
            grounds.againstPreReview(),
            reasons);
    SealedEntry why = reasons.required("refusal-reason", grounds.reason(), "reason");
    SealedEntry body =
        ground == RefusalGround.NOT_OUR_POWER
            ? reasons.office("right-body", grounds.rightBody(), "rightBody")
            : null;
    Decision<MatterEvent> decision =
        Decision.<MatterEvent>of(
                new MatterRefused(
                    matter.number(),
                    ground.name(),
                    why.reference(),
                    body == null ? null : body.reference(),
                    Remedy.told(),
                    against.materials(),
                    against.reference()))
            .sealing(why);
    return against.sealedIn(body == null ? decision : decision.sealing(body));
  }

  /// 退件: handed back without being judged, as what was filed twice or for the wrong item.
  static Decision<MatterEvent> giveBack(
      Matter matter, @Nullable String reason, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.RETURN);
    SealedEntry why = reasons.required("return-reason", reason, "reason");
    return Decision.<MatterEvent>of(new MatterReturned(matter.number(), why.reference()))
        .sealing(why);
  }

  /// 转办: handed to the office whose matter it is; the applicant is not sent there.
  static Decision<MatterEvent> transfer(
      Matter matter, @Nullable String office, @Nullable String reason, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.TRANSFER);
    SealedEntry to = reasons.office("transfer-office", office, "office");
    SealedEntry why = reasons.required("transfer-reason", reason, "reason");
    return Decision.<MatterEvent>of(
            new MatterTransferred(matter.number(), to.reference(), why.reference()))
        .sealing(to)
        .sealing(why);
  }
}
