package cn.onestop.events.matters;

/// What can happen to a bundle 一件事一次办: several items applied for at once, with one set of
/// materials.
public sealed interface BundleEvent
    permits BundleFiled,
        BundleMaterialHandedIn,
        BundleVisitRecorded,
        BundleSupplementRequested,
        BundleProgressed,
        BundleCompleted {}
