package cn.onestop.events.matters;

/// What can happen to one application.
public sealed interface MatterEvent
    permits MatterFiled,
        MatterAccepted,
        MatterRefused,
        SupplementRequested,
        SupplementDelivered,
        MatterDeemedWithdrawn,
        MatterReturned,
        MatterTransferred,
        SpecialProcedureStarted,
        SpecialProcedureEnded,
        DueDateExtended,
        VisitRecorded,
        StepCompleted,
        MatterDecided,
        MatterClosed,
        ResultDelivered,
        MatterWithdrawn,
        DueDateCounted,
        ApplicantDataErased {}
