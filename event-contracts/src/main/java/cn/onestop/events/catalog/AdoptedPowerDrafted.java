package cn.onestop.events.catalog;

import cn.onestop.events.EventType;

/// A draft of the entry was begun for a line that was adopted.
///
/// @param draft id of the draft
@EventType("cn.onestop.catalog.adopted-power-drafted.v1")
public record AdoptedPowerDrafted(String line, String draft) implements ReconcilingEvent {}
