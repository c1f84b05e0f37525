package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The application was not accepted (不予受理, Administrative Licensing Law art. 32).
///
/// @param ground `NOT_A_LICENCE_MATTER`, `NOT_OUR_POWER`, `INCOMPLETE_AFTER_NOTICE`, `OTHER`
/// @param reason the written reason, sealed
/// @param rightBody the body whose power it is, sealed; always there with `NOT_OUR_POWER`
/// @param remedies what the applicant was told they can do against it: `RECONSIDERATION` 行政复议,
///   `LITIGATION` 行政诉讼
/// @param againstPreReview names of the materials it rests on that the pre-review 预审 had found in
///   order: a breach of the centre's
/// @param againstPreReviewReason why that does not stand, sealed; always there with
///   `againstPreReview`
@EventType("cn.onestop.matters.matter-refused.v1")
public record MatterRefused(
    String number,
    String ground,
    SealedReference reason,
    @Nullable SealedReference rightBody,
    @Nullable List<String> remedies,
    @Nullable List<String> againstPreReview,
    @Nullable SealedReference againstPreReviewReason)
    implements MatterEvent {

  public MatterRefused {
    remedies = remedies == null ? null : List.copyOf(remedies);
    againstPreReview = againstPreReview == null ? null : List.copyOf(againstPreReview);
  }

  /// For a ground that names no other body.
  public MatterRefused(String number, String ground, SealedReference reason) {
    this(number, ground, reason, null, null, null, null);
  }
}
