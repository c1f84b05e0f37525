package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The consultation became an application, which took over what the visitor had said; what had been
/// sealed here is gone with this.
///
/// @param number the public case number
@EventType("cn.onestop.matters.consultation-filed.v1")
public record ConsultationFiled(String number) implements ConsultationEvent {}
