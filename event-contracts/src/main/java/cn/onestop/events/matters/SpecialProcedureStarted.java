package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// A special procedure began (特别程序); the limits stand still.
///
/// @param procedure the how-manieth of this matter, from 1
/// @param kind one of those that the guide names
/// @param basis law and article that allow it
/// @param approvedDays how many working days were approved; what goes beyond counts again
/// @param notice the written notice to the applicant, sealed
/// @param promised until when the promise runs if the procedure takes all of the approved time
/// @param statutory likewise the limit of the law
@EventType("cn.onestop.matters.special-procedure-started.v1")
public record SpecialProcedureStarted(
    String number,
    int procedure,
    String kind,
    String basis,
    int approvedDays,
    SealedReference notice,
    PlainDue promised,
    @Nullable PlainDue statutory)
    implements MatterEvent {}
