package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is not in order was told once (预审需补正).
///
/// @param round the how-manieth submission it is about, from 1
/// @param materials names of the materials as the item publishes them
/// @param explanation what is wrong with them, sealed
/// @param onTime whether the result was given within the time for it
/// @param kept how long the result is kept
/// @param keptUntil until when they can be brought
@EventType("cn.onestop.matters.pre-review-correction-requested.v1")
public record PreReviewCorrectionRequested(
    String number,
    int round,
    List<String> materials,
    @Nullable SealedReference explanation,
    boolean onTime,
    PlainLimit kept,
    PlainDue keptUntil)
    implements PreReviewEvent {

  public PreReviewCorrectionRequested {
    materials = List.copyOf(materials);
  }
}
