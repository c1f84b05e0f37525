package cn.onestop.events.audit;

/// What the audit of a service records beside the changes, which stand in the journals of the
/// things that were changed.
public sealed interface AuditEvent
    permits CallRefused,
        ThingSeen,
        PersonSearched,
        PersonalDataOpened,
        ReasonOpened,
        RecordsLost,
        AuditReasonsErased {}
