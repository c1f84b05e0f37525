package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// What the applicant wants lies with another body, which they were told (Administrative Licensing
/// Law art. 32).
///
/// @param round the how-manieth submission it is about, from 1
/// @param rightBody the body whose power it is, sealed
/// @param reason the written reason, sealed
/// @param onTime whether the result was given within the time for it
@EventType("cn.onestop.matters.pre-review-not-ours.v1")
public record PreReviewNotOurs(
    String number, int round, SealedReference rightBody, SealedReference reason, boolean onTime)
    implements PreReviewEvent {}
