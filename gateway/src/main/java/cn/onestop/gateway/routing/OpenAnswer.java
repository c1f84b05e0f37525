package cn.onestop.gateway.routing;

import cn.onestop.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The body of one answer, read by its caller's thread and watched by another.
final class OpenAnswer implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(OpenAnswer.class);
  private static final long NOT_WAITING = Long.MIN_VALUE;

  private final InputStream body;
  private final ForwardedRequest request;
  private final Consumer<OpenAnswer> whenClosed;
  private volatile long waitingSince = NOT_WAITING;
  private volatile boolean ended;

  OpenAnswer(InputStream body, ForwardedRequest request, Consumer<OpenAnswer> whenClosed) {
    this.body = body;
    this.request = request;
    this.whenClosed = whenClosed;
  }

  /// The next bytes, or -1 at the end. A service that breaks off must not look like one that has
  /// finished, nor like a caller who has left: hence no `IOException`.
  int read(byte[] into) {
    waitingSince = System.nanoTime();
    try {
      return body.read(into);
    } catch (IOException brokeOff) {
      if (ended) {
        return -1;
      }
      log.warn("{} broke off in the middle of an answer", request.door().name());
      throw new Refused(request.door().unavailable());
    } finally {
      waitingSince = NOT_WAITING;
    }
  }

  /// A slow caller is waited for, a silent service is not.
  void breakOffIfSilent(long now) {
    var since = waitingSince;
    if (!request.endless()
        && since != NOT_WAITING
        && now - since > request.door().timeLimit().toNanos()) {
      closeBody();
    }
  }

  void endIfEndless() {
    if (request.endless()) {
      ended = true;
      closeBody();
    }
  }

  /// The request's own body is not needed from now on.
  @Override
  public void close() {
    whenClosed.accept(this);
    closeBody();
    request.body().close();
  }

  private void closeBody() {
    try {
      body.close();
    } catch (IOException brokenAlready) {
      log.debug("An answer was broken already", brokenAlready);
    }
  }
}
