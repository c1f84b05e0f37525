package cn.onestop.events.complaints;

/// What can happen to one complaint 投诉.
public sealed interface ComplaintEvent
    permits ComplaintFiled,
        ComplaintAccepted,
        ComplaintRefused,
        ComplaintAnswered,
        ComplaintDueDateCounted,
        ComplaintDataErased {}
