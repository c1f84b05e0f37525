package cn.onestop.monitoring.live.web;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.StillAllowed;
import cn.onestop.monitoring.live.EndReason;
import cn.onestop.monitoring.live.Listeners;
import cn.onestop.monitoring.live.Listeners.Joined;
import cn.onestop.monitoring.overview.SupervisedOffice;
import cn.onestop.time.clock.OfficeClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Live supervision. Every stream has a virtual thread for as long as it is open; while there is
/// nothing to tell it costs memory only.
@RestController
class StreamController {

  private final Listeners listeners;
  private final OfficeClock clock;
  private final EventWriter writer;
  private final StreamMetrics metrics;

  StreamController(
      Listeners listeners, OfficeClock clock, JsonMapper json, MeterRegistry registry) {
    this.listeners = listeners;
    this.clock = clock;
    this.writer = new EventWriter(json);
    this.metrics = new StreamMetrics(registry, listeners);
  }

  /// Tells today's figures and what happens, as Server-Sent Events, until the caller leaves or may
  /// listen no more.
  ///
  /// @param centre area code of the centre; the caller's own if absent
  /// @param department code of one department; all that is the caller's if absent
  /// @param lastSeen the id of the last event of an earlier stream, to go on from there
  @ApiResponse(
      responseCode = "200",
      description = "Events named like the properties of the schema; `data` has their shape.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = StreamSchema.class)))
  @GetMapping(path = "/api/v1/supervision/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      @RequestParam(required = false) @Nullable String centre,
      @RequestParam(required = false) @Nullable String department,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
      Caller caller,
      StillAllowed stillAllowed,
      HttpMethod method,
      HttpServletResponse response)
      throws IOException {
    SupervisedOffice office = SupervisedOffice.of(caller, centre, department);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (method.equals(HttpMethod.HEAD)) {
      return;
    }
    Joined joined = listeners.join(office, caller.person(), lastSeen);
    EndReason reason = EndReason.LEFT;
    try {
      var stream =
          new OpenStream(joined.listener(), writer, metrics, clock, response.getOutputStream());
      if (joined.first().isPresent()) {
        stream.write(joined.first().get());
      } else {
        response.flushBuffer();
      }
      reason =
          stream.run(
              stillAllowed, now -> office.equals(SupervisedOffice.of(now, centre, department)));
    } finally {
      listeners.leave(joined.listener());
      metrics.ended(reason);
    }
  }
}
