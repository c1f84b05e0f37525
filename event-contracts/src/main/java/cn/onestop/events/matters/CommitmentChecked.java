package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// It was checked whether the applicant keeps what the decision rests on (告知承诺核查).
///
/// @param check the how-manieth check
/// @param result `KEPT` 属实, `NOT_KEPT` 不实
/// @param correctBy until when it must be put right, where it was not kept
/// @param within how long the applicant has for that
/// @param reason what was found, sealed; always there where it was not kept
@EventType("cn.onestop.matters.commitment-checked.v1")
public record CommitmentChecked(
    String number,
    int check,
    String result,
    @Nullable PlainLimit within,
    @Nullable PlainDue correctBy,
    @Nullable SealedReference reason)
    implements MatterEvent {}
