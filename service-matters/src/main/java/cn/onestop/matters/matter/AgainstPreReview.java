package cn.onestop.matters.matter;

import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.ContradictionRefusal.PreReviewSaysOtherwise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 预审已通过的，不得就同一问题再要求: what a passed pre-review had found in order is asked for again, or refused
/// for, only with a written reason, and the fact says that it was.
///
/// @param materials what was found in order and does not stand; absent where nothing of the kind is
///   named
/// @param why the written reason; absent with `materials`
record AgainstPreReview(@Nullable List<String> materials, @Nullable SealedEntry why) {

  private static final AgainstPreReview NOTHING = new AgainstPreReview(null, null);

  /// What of `named` speaks against the pre-review of `matter`.
  ///
  /// @param reference where the reason is sealed
  static AgainstPreReview of(
      Matter matter,
      List<String> named,
      String reference,
      @Nullable String reason,
      WrittenReason reasons) {
    PreReviewResult result = matter.preReview();
    List<String> against =
        result == null ? List.of() : named.stream().filter(result.stands()::contains).toList();
    if (against.isEmpty()) {
      return NOTHING;
    }
    if (!WrittenReason.isGiven(reason)) {
      throw new Refused(new PreReviewSaysOtherwise(against, WrittenReason.SHORTEST));
    }
    return new AgainstPreReview(against, reasons.required(reference, reason, "againstPreReview"));
  }

  @Nullable SealedReference reference() {
    return why == null ? null : why.reference();
  }

  /// `decision` with the reason put into the sealed part.
  Decision<MatterEvent> sealedIn(Decision<MatterEvent> decision) {
    return why == null ? decision : decision.sealing(why);
  }
}
