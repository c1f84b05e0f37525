package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff was asked first 首问, and owns the visitor from now on. Whoever recorded it
/// is the owner.
///
/// @param office the office of the post by which they were asked
/// @param channel `WINDOW` 窗口, `PHONE` 电话, `ONLINE` 网上, `VILLAGE` 村级
/// @param question what was asked, sealed
/// @param visitor who asked, sealed; absent where nobody said
/// @param within within what time it is to be answered, by the rule of the house of that day
@EventType("cn.onestop.matters.consultation-opened.v1")
public record ConsultationOpened(
    String centre,
    String office,
    String post,
    String channel,
    @Nullable String itemCode,
    @Nullable String itemName,
    SealedReference question,
    @Nullable SealedReference visitor,
    PlainLimit within)
    implements ConsultationEvent {}
