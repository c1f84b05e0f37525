package cn.onestop.monitoring.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.monitoring.rules.Thresholds;
import java.time.Instant;

/// The promise of an accepted application: since when it runs, until when, and when it will be
/// noticed that it is not kept.
public record Promise(Instant acceptedAt, PlainDue due, Thresholds thresholds) {}
