package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// Somebody else is to take the visitor over 转交. Until they do, the owner stays the owner.
///
/// @param toPerson the person who is to take over; absent where it is a post's or an office's
///   affair
/// @param toPost the post whose holder is to take over
/// @param toOffice the office of that person or post, or any of whose staff are to take over
/// @param reason why, sealed
@EventType("cn.onestop.matters.consultation-handed-over.v1")
public record ConsultationHandedOver(
    @Nullable String toPerson, @Nullable String toPost, String toOffice, SealedReference reason)
    implements ConsultationEvent {}
