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
        CommitmentChecked,
        MatterRevoked,
        SpecialProcedureStarted,
        SpecialProcedureEnded,
        DueDateExtended,
        VisitRecorded,
        StepCompleted,
        MatterDecided,
        MatterClosed,
        ResultDelivered,
        MatterArchived,
        MatterWithdrawn,
        DueDateCounted,
        ApplicantDataErased {}
