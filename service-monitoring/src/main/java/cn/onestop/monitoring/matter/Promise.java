package cn.onestop.monitoring.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.monitoring.rules.Thresholds;
import java.time.Instant;

/// The promise of an application whose clock runs: since when, until when, and when it will be
/// noticed that it is not kept.
///
/// @param start the filing or the acceptance, whichever the limit runs from
public record Promise(Instant start, PlainDue due, Thresholds thresholds) {}
