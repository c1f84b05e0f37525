package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import org.jspecify.annotations.Nullable;

/// A special procedure ended (特别程序结束); the limits go on.
///
/// @param procedure the how-manieth of this matter
/// @param promised until when the promise runs now
/// @param statutory until when the limit of the law runs now
@EventType("cn.onestop.matters.special-procedure-ended.v1")
public record SpecialProcedureEnded(
    String number, int procedure, PlainDue promised, @Nullable PlainDue statutory)
    implements MatterEvent {}
