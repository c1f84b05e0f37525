package cn.onestop.gateway.routing;

import cn.onestop.gateway.language.Bilingual;
import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.settings.RoutingSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.Set;

/// The way to one service: where it runs, how long it may take, and whether it is worth asking.
///
/// @param cookies names of the cookies that are the service's own
/// @param retryAfter when a caller may hope for better
record ServiceDoor(
    String name,
    Bilingual title,
    Instances instances,
    Set<String> cookies,
    CircuitBreaker breaker,
    TimeLimiter limiter,
    Duration retryAfter) {

  static ServiceDoor of(
      RoutingSettings.Service service,
      Instances instances,
      CircuitBreaker breaker,
      Duration timeLimit,
      Duration retryAfter) {
    var limiter =
        TimeLimiter.of(
            breaker.getName(), TimeLimiterConfig.custom().timeoutDuration(timeLimit).build());
    return new ServiceDoor(
        service.name(),
        service.title(),
        instances,
        Set.copyOf(service.cookies()),
        breaker,
        limiter,
        retryAfter);
  }

  Problem unavailable() {
    return Problem.serviceUnavailable(name, title, retryAfter.toSeconds());
  }

  Problem tooSlow() {
    return Problem.serviceTimeout(name, title, timeLimit().toSeconds());
  }

  /// How long an answer may take to begin, and fall silent afterwards.
  Duration timeLimit() {
    return limiter.getTimeLimiterConfig().getTimeoutDuration();
  }
}
