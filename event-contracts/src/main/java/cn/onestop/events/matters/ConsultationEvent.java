package cn.onestop.events.matters;

/// What can happen to a consultation 咨询: from the first contact, which makes whoever was asked its
/// owner 首问负责, to an answer, a filing, the right body told, or the visitor's leaving.
public sealed interface ConsultationEvent
    permits ConsultationOpened,
        ConsultationAnswered,
        ConsultationHandedOver,
        ConsultationTakenOver,
        ConsultationHandOverDeclined,
        ConsultationDirected,
        ConsultationFiled,
        ConsultationLeft,
        ConsultationErased {}
