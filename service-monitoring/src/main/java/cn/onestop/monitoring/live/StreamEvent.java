package cn.onestop.monitoring.live;

import cn.onestop.monitoring.overview.Overview;
import java.time.Instant;

/// What a listener is told.
public sealed interface StreamEvent {

  /// Everything, to begin with: what the listener knew before does not count any more.
  record Snapshot(Overview overview) implements StreamEvent {}

  /// The figures, all of them, after some have changed.
  record Figures(Overview overview) implements StreamEvent {}

  /// A line of the live list.
  record Line(Happened happened) implements StreamEvent {}

  /// A sign of life.
  ///
  /// @param at the moment in office time
  record Heartbeat(Instant at) implements StreamEvent {}

  /// The last event of a stream that the service ends.
  record End(EndReason reason) implements StreamEvent {}
}
