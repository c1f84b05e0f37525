package cn.onestop.gateway.routing;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextRefreshedEvent;

/// Spring Cloud Gateway's proxy takes in its header filters when the context has been refreshed,
/// and that is after the port has opened. What came in between was answered 500, and with other
/// filters would have been forwarded with headers that are the connection's own. So the proxy is
/// told before the port opens.
final class ProxyBeforeTheDoor implements SmartLifecycle {

  private final ProxyExchangeHandlerFunction proxy;
  private final ApplicationContext context;
  private volatile boolean running;

  ProxyBeforeTheDoor(ProxyExchangeHandlerFunction proxy, ApplicationContext context) {
    this.proxy = proxy;
    this.context = context;
  }

  @Override
  public void start() {
    proxy.onApplicationEvent(new ContextRefreshedEvent(context));
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// The web server starts in one of the last phases.
  @Override
  public int getPhase() {
    return 0;
  }
}
