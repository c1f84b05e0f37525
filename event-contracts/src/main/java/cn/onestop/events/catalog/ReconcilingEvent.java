package cn.onestop.events.catalog;

/// What can happen while the powers put forward from below are held against the guide list.
public sealed interface ReconcilingEvent
    permits ReconcilingOpened,
        CandidatePutForward,
        ReconcilingMoved,
        ReconcilingLineDecided,
        AdoptedPowerDrafted {}
