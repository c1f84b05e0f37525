package cn.onestop.events.supervision;

/// What supervision found about one matter, from events and the passing of time.
public sealed interface SupervisionEvent permits LampChanged, CardIssued, CardWithdrawn {}
