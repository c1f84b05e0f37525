package cn.onestop.gateway.routing;

import cn.onestop.gateway.problem.Refused;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Brings a request to an instance that answers it, or says that there is none.
///
/// A request that was not delivered goes to the next instance. One that may have been delivered is
/// repeated only if that changes nothing: a reading one, or a POST with its `Idempotency-Key`,
/// under which every service carries out an operation once, however often it is told.
final class ServiceGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final Logger log = LoggerFactory.getLogger(ServiceGuard.class);
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ServiceDoor door;
  private final RequestBodies bodies;
  private final Function<String, String> pathAtService;

  ServiceGuard(ServiceDoor door, RequestBodies bodies, Function<String, String> pathAtService) {
    this.door = door;
    this.bodies = bodies;
    this.pathAtService = pathAtService;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    var body = bodies.read(request.servletRequest());
    var answered = false;
    try {
      var forwarded =
          ForwardedRequest.of(
              request, body, door, pathAtService.apply(request.servletRequest().getRequestURI()));
      var answer = door.breaker().executeCallable(() -> firstAnswer(forwarded, next));
      answered = true;
      return answer;
    } catch (CallNotPermittedException open) {
      throw new Refused(door.unavailable());
    } catch (NoAnswer none) {
      throw new Refused(
          none.reason() == NoAnswer.Reason.TOO_SLOW ? door.tooSlow() : door.unavailable());
    } finally {
      if (!answered) {
        body.close();
      }
    }
  }

  private ServerResponse firstAnswer(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    var inTurn = new ArrayDeque<>(door.instances().inTurn());
    var onceMore = true;
    while (true) {
      var instance = inTurn.removeFirst();
      try {
        MvcUtils.setRequestUrl(request, instance);
        return next.handle(request);
      } catch (NoAnswer none) {
        log.warn("{} at {} gave no answer: {}", door.name(), instance, none.getMessage());
        if (none.reason() == NoAnswer.Reason.NOT_REACHED) {
          door.instances().rest(instance);
        } else if (!mayBeRepeated(request, none)) {
          throw none;
        } else if (onceMore) {
          // Perhaps only the connection was stale, kept open to a process started anew since.
          inTurn.addLast(instance);
          onceMore = false;
        }
        if (inTurn.isEmpty()) {
          throw none;
        }
      }
    }
  }

  private static boolean mayBeRepeated(ServerRequest request, NoAnswer none) {
    if (none.reason() != NoAnswer.Reason.BROKE_OFF) {
      return false;
    }
    var isKeyedPost =
        request.method().equals(HttpMethod.POST)
            && request.headers().firstHeader("Idempotency-Key") != null;
    return isKeyedPost || READING.contains(request.method());
  }
}
