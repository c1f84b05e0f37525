package cn.onestop.gateway.routing;

import cn.onestop.gateway.problem.Refused;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Brings a listener to an endless answer: no time limit, no breaker. An instance that cannot be
/// reached is passed over, since a browser gives a stream up that is refused once; nothing is tried
/// twice. A listener connects again by itself and goes on from where it was.
final class StreamGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private final ServiceDoor door;

  StreamGuard(ServiceDoor door) {
    this.door = door;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    var forwarded = ForwardedRequest.endless(request, door);
    for (var instance : door.instances().inTurn()) {
      MvcUtils.setRequestUrl(forwarded, instance);
      try {
        return next.handle(forwarded);
      } catch (NoAnswer none) {
        if (none.reason() != NoAnswer.Reason.NOT_REACHED) {
          break;
        }
        door.instances().rest(instance);
      }
    }
    throw new Refused(door.unavailable());
  }
}
