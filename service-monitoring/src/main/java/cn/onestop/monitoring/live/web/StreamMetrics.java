package cn.onestop.monitoring.live.web;

import cn.onestop.monitoring.live.EndReason;
import cn.onestop.monitoring.live.Listeners;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts listeners, what they were told, and why they went.
final class StreamMetrics {

  private final MeterRegistry metrics;

  StreamMetrics(MeterRegistry metrics, Listeners listeners) {
    this.metrics = metrics;
    metrics.gauge("onestop.supervision.listeners", listeners, Listeners::count);
  }

  void told(String event) {
    metrics.counter("onestop.supervision.stream.events", "event", event).increment();
  }

  void ended(EndReason reason) {
    metrics.counter("onestop.supervision.stream.ended", "reason", reason.wireName()).increment();
  }
}
