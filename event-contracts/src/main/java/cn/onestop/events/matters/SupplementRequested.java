package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The applicant was told once, in writing, of everything that is missing (一次性告知补正, Administrative
/// Licensing Law art. 32).
///
/// @param round the how-manieth submission the notice is about, from 1
/// @param materials names of the materials as the item publishes them
/// @param within how long the applicant has
/// @param due until when it must have come
/// @param explanation what is wrong with them, sealed
/// @param againstPreReview of these, what the pre-review 预审 had found in order: a breach of the
///   centre's
/// @param againstPreReviewReason why it is asked for all the same, sealed; always there with
///   `againstPreReview`
@EventType("cn.onestop.matters.supplement-requested.v1")
public record SupplementRequested(
    String number,
    int round,
    List<String> materials,
    PlainLimit within,
    PlainDue due,
    @Nullable SealedReference explanation,
    @Nullable List<String> againstPreReview,
    @Nullable SealedReference againstPreReviewReason)
    implements MatterEvent {

  public SupplementRequested {
    materials = List.copyOf(materials);
    againstPreReview = againstPreReview == null ? null : List.copyOf(againstPreReview);
  }
}
