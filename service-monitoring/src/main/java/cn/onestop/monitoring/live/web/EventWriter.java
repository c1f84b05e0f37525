package cn.onestop.monitoring.live.web;

import cn.onestop.monitoring.live.StreamEvent;
import cn.onestop.monitoring.live.StreamEvent.End;
import cn.onestop.monitoring.live.StreamEvent.Figures;
import cn.onestop.monitoring.live.StreamEvent.Heartbeat;
import cn.onestop.monitoring.live.StreamEvent.Line;
import cn.onestop.monitoring.live.StreamEvent.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// Writes events as `text/event-stream` has them.
final class EventWriter {

  private final JsonMapper json;

  EventWriter(JsonMapper json) {
    this.json = json;
  }

  /// @return the name of the event
  String write(StreamEvent event, String id, OutputStream to) throws IOException {
    String name = name(event);
    String text =
        "event: %s\nid: %s\ndata: %s\n\n".formatted(name, id, json.writeValueAsString(data(event)));
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.flush();
    return name;
  }

  private static String name(StreamEvent event) {
    return switch (event) {
      case Snapshot _ -> "snapshot";
      case Figures _ -> "figures";
      case Line _ -> "happened";
      case Heartbeat _ -> "hb";
      case End _ -> "end";
    };
  }

  private static Object data(StreamEvent event) {
    return switch (event) {
      case Snapshot snapshot -> snapshot.overview();
      case Figures figures -> figures.overview();
      case Line line -> line.happened();
      case Heartbeat heartbeat -> new StreamSchema.Heartbeat(heartbeat.at());
      case End end -> new StreamSchema.End(end.reason().wireName());
    };
  }
}
