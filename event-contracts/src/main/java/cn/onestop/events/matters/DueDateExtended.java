package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// The head of the office added time, once (延期, Administrative Licensing Law art. 42).
///
/// @param amount how much, in `unit`
/// @param unit the unit of the limits that became longer; a limit in another unit stayed as it was
/// @param basis what allows it: a law and article, or the guide
/// @param reason the reason that the applicant was told, sealed
@EventType("cn.onestop.matters.due-date-extended.v1")
public record DueDateExtended(
    String number,
    int amount,
    String unit,
    String basis,
    SealedReference reason,
    PlainDue promised,
    @Nullable PlainDue statutory)
    implements MatterEvent {}
