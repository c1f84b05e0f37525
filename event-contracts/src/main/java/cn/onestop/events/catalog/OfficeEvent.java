package cn.onestop.events.catalog;

/// What can happen to one office: a county, a centre, a department, a window or a village, with its
/// posts.
public sealed interface OfficeEvent
    permits OfficeRegistered,
        OfficeRenamed,
        OfficeClosed,
        PostCreated,
        PostChanged,
        PostClosed,
        PostHolderAppointed,
        PostHolderEnded,
        SubstituteNamed,
        SubstituteEnded {}
