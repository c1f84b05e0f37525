package cn.onestop.gateway.routing;

import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/// The answers now on their way. Those of a service that has fallen silent are broken off; the
/// endless ones end when the gateway stops, which would wait for them otherwise.
final class OpenAnswers implements SmartLifecycle {
  private static final long LOOK_EVERY_MILLIS = 500;

  private final Set<OpenAnswer> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  /// An answer whose body has just begun; it counts until it is closed.
  OpenAnswer opened(InputStream body, ForwardedRequest request) {
    var answer = new OpenAnswer(body, request, open::remove);
    open.add(answer);
    return answer;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("open-answers").start(this::watch);
  }

  private void watch() {
    try {
      while (running) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        open.forEach(answer -> answer.breakOffIfSilent(System.nanoTime()));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(OpenAnswer::endIfEndless);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
