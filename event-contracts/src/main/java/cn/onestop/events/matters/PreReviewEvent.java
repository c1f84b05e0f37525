package cn.onestop.events.matters;

/// What can happen to a pre-review 预审: the check of the materials before an application is filed.
public sealed interface PreReviewEvent
    permits PreReviewSubmitted,
        PreReviewPassed,
        PreReviewCorrectionRequested,
        PreReviewResubmitted,
        PreReviewNotOurs,
        PreReviewFiled,
        PreReviewWithdrawn,
        PreReviewLapsed,
        PreReviewDueDateCounted,
        PreReviewDataErased {}
