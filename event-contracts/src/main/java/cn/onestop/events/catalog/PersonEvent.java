package cn.onestop.events.catalog;

/// What can happen to the record of one member of staff: leave, certificates to act. No name and no
/// number is told: they are sealed.
public sealed interface PersonEvent
    permits PersonRegistered,
        PersonRenamed,
        LeaveGranted,
        LeaveEnded,
        CertificateRecorded,
        CertificateRevoked {}
