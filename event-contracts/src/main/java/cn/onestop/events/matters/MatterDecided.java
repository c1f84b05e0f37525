package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The decision (决定).
///
/// @param outcome `GRANTED` 准予, `DENIED` 不予
/// @param reason the written reason, sealed; always there for a denial
/// @param stepsLeftOut why steps that come before the decision were left out, sealed; absent when
///   all of them were done
/// @param remedies of a denial: what the applicant was told they can do against it,
///   `RECONSIDERATION` 行政复议, `LITIGATION` 行政诉讼
/// @param deliveryDue of a licence that is granted: until when it must be in the applicant's hands
///   (Administrative Licensing Law art. 44)
/// @param checkDue of a decision on a commitment: until when it must be checked whether it is kept
@EventType("cn.onestop.matters.matter-decided.v1")
public record MatterDecided(
    String number,
    String outcome,
    @Nullable SealedReference reason,
    @Nullable SealedReference stepsLeftOut,
    @Nullable List<String> remedies,
    @Nullable PlainDue deliveryDue,
    @Nullable PlainDue checkDue)
    implements MatterEvent {

  public MatterDecided {
    remedies = remedies == null ? null : List.copyOf(remedies);
  }

  /// After all the steps before it.
  public MatterDecided(String number, String outcome, @Nullable SealedReference reason) {
    this(number, outcome, reason, null, null, null, null);
  }
}
