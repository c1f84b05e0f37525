package cn.onestop.monitoring.live.web;

import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.StillAllowed;
import cn.onestop.monitoring.live.EndReason;
import cn.onestop.monitoring.live.Listener;
import cn.onestop.monitoring.live.StreamEvent;
import cn.onestop.monitoring.live.StreamEvent.End;
import cn.onestop.monitoring.live.StreamEvent.Heartbeat;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One stream while it is open, on the virtual thread of its request.
///
/// Every three seconds it is asked again whether the caller would still be let in, and to the same
/// office. An outage is no refusal: the stream goes on, for as long as the token does.
final class OpenStream {

  private static final Logger LOG = LoggerFactory.getLogger(OpenStream.class);
  private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Listener listener;
  private final EventWriter writer;
  private final StreamMetrics metrics;
  private final OfficeClock clock;
  private final OutputStream to;

  OpenStream(
      Listener listener,
      EventWriter writer,
      StreamMetrics metrics,
      OfficeClock clock,
      OutputStream to) {
    this.listener = listener;
    this.writer = writer;
    this.metrics = metrics;
    this.clock = clock;
    this.to = to;
  }

  /// Tells the listener everything until one side ends it.
  ///
  /// @param sameOffice whether a caller is shown what this stream shows
  /// @return why it ended
  EndReason run(StillAllowed stillAllowed, Predicate<Caller> sameOffice) {
    try {
      long heartbeatDue = System.nanoTime() + HEARTBEAT_NANOS;
      long checkDue = System.nanoTime() + CHECK_NANOS;
      while (true) {
        if (checkDue - System.nanoTime() <= 0) {
          EndReason reason = reasonToEnd(stillAllowed, sameOffice);
          if (reason != null) {
            listener.end(reason);
          }
          checkDue = System.nanoTime() + CHECK_NANOS;
        }
        StreamEvent next = listener.next(millisUntil(Math.min(heartbeatDue, checkDue)));
        if (next != null) {
          write(next);
        }
        if (next instanceof End end) {
          return end.reason();
        }
        if (heartbeatDue - System.nanoTime() <= 0) {
          write(new Heartbeat(clock.now()));
          heartbeatDue = System.nanoTime() + HEARTBEAT_NANOS;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return EndReason.RESTART;
    } catch (IOException hungUp) {
      LOG.debug("a listener has hung up", hungUp);
      return EndReason.LEFT;
    }
  }

  void write(StreamEvent event) throws IOException {
    metrics.told(writer.write(event, listener.position(), to));
  }

  private static long millisUntil(long nanos) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime()));
  }

  private static @Nullable EndReason reasonToEnd(
      StillAllowed stillAllowed, Predicate<Caller> sameOffice) {
    try {
      return sameOffice.test(stillAllowed.now()) ? null : EndReason.POST_ENDED;
    } catch (Refused e) {
      if (e.refusal().code().equals("session-ended")) {
        return EndReason.SESSION_ENDED;
      }
      return e.refusal().kind() == RefusalKind.UNAUTHENTICATED
          ? EndReason.TOKEN_EXPIRED
          : EndReason.POST_ENDED;
    } catch (RuntimeException outage) {
      LOG.debug("whether a listener may listen on cannot be said now", outage);
      return null;
    }
  }
}
