package cn.onestop.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/// A request on its way to a service.
///
/// It hides query and parameters from the gateway library, which would parse them and write them
/// anew, form bodies included: they go on exactly as the caller wrote them.
final class ForwardedRequest extends HttpServletRequestWrapper {
  private final RequestBody body;
  private final ServiceDoor door;
  private final boolean endless;
  private final String path;

  private ForwardedRequest(
      HttpServletRequest request,
      RequestBody body,
      ServiceDoor door,
      boolean endless,
      String path) {
    super(request);
    this.body = body;
    this.door = door;
    this.endless = endless;
    this.path = path;
  }

  /// @param path at the service, encoded
  static ServerRequest of(ServerRequest request, RequestBody body, ServiceDoor door, String path) {
    return ServerRequest.create(
        new ForwardedRequest(request.servletRequest(), body, door, false, path),
        request.messageConverters());
  }

  /// A request for an answer without end; it has no body.
  static ServerRequest endless(ServerRequest request, ServiceDoor door) {
    var listener = request.servletRequest();
    return ServerRequest.create(
        new ForwardedRequest(
            listener, new RequestBody(new byte[0]), door, true, listener.getRequestURI()),
        request.messageConverters());
  }

  static ForwardedRequest in(ServerRequest request) {
    return (ForwardedRequest) request.servletRequest();
  }

  RequestBody body() {
    return body;
  }

  ServiceDoor door() {
    return door;
  }

  /// Whether the answer goes on until someone leaves.
  boolean endless() {
    return endless;
  }

  /// The query as the caller wrote it.
  @Nullable String rawQuery() {
    return super.getQueryString();
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer("http://gateway").append(path);
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  /// Otherwise Spring adds the charset to the content type, a scanned picture's too.
  @Override
  public @Nullable String getCharacterEncoding() {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }
}
