package cn.onestop.events.catalog;

import cn.onestop.events.EventType;

/// A round of reconciling went on.
///
/// @param operation `COMPARE` 比对, `CLOSE` 办结, `CANCEL` 作废
@EventType("cn.onestop.catalog.reconciling-moved.v1")
public record ReconcilingMoved(String operation) implements ReconcilingEvent {}
