package cn.onestop.monitoring.live.web;

import cn.onestop.monitoring.live.Happened;
import cn.onestop.monitoring.overview.Overview;
import java.time.Instant;

/// The events of the stream: each property is named like an event and has the shape of its data.
///
/// @param snapshot first, and whenever what was told before no longer counts: all figures of today
/// @param figures all figures again, after some have changed; at most once a second
/// @param happened a line of the live list
/// @param hb a sign of life, every fifteen seconds
/// @param end the last event, where the service ends the stream
record StreamSchema(Overview snapshot, Overview figures, Happened happened, Heartbeat hb, End end) {

  /// A sign of life.
  ///
  /// @param at the moment in office time
  record Heartbeat(Instant at) {}

  /// The stream is over.
  ///
  /// @param reason `token-expired`, `session-ended`, `post-ended`, `too-slow`, `restart`
  record End(String reason) {}
}
