package cn.onestop.gateway.problem;

import cn.onestop.gateway.language.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One way in which the gateway says no. The code is a promise: callers decide by it.
///
/// @param code stays the same in every version and language
/// @param members what is told besides, by name
/// @param headers response headers that belong to it
/// @param arguments what the sentence about it is filled in with
public record Problem(
    int status,
    String code,
    Map<String, String> members,
    Map<String, String> headers,
    List<Object> arguments) {

  /// The same problem under a more exact status.
  Problem as(int exactStatus) {
    return new Problem(exactStatus, code, members, headers, arguments);
  }

  private static Problem of(int status, String code, Object... arguments) {
    return new Problem(status, code, Map.of(), Map.of(), List.of(arguments));
  }

  /// The same problem with a response header that belongs to it.
  Problem with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, code, members, more, arguments);
  }

  public static Problem badRequest() {
    return of(400, "bad-request");
  }

  public static Problem invalidToken() {
    return of(401, "invalid-token").with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }

  /// The sign-in with the browser has ended; no challenge, because a browser would ask for a
  /// password.
  public static Problem signedOut() {
    return of(401, "signed-out");
  }

  public static Problem signInFailed() {
    return of(400, "sign-in-failed");
  }

  public static Problem crossSiteRefused() {
    return of(403, "cross-site-refused");
  }

  public static Problem sessionsUnavailable() {
    return of(503, "sessions-unavailable").with("Retry-After", "5");
  }

  public static Problem forbidden() {
    return of(403, "forbidden");
  }

  public static Problem notFound() {
    return of(404, "not-found");
  }

  public static Problem methodNotAllowed(String method) {
    return of(405, "method-not-allowed", method);
  }

  public static Problem notAcceptable() {
    return of(406, "not-acceptable");
  }

  public static Problem tooLarge(long megabytes) {
    return of(413, "too-large", megabytes);
  }

  public static Problem unsupportedMediaType() {
    return of(415, "unsupported-media-type");
  }

  public static Problem internalError() {
    return of(500, "internal-error");
  }

  public static Problem busy(long seconds) {
    return of(503, "busy", seconds).with("Retry-After", Long.toString(seconds));
  }

  public static Problem identityUnavailable() {
    return of(503, "identity-unavailable").with("Retry-After", "5");
  }

  public static Problem serviceUnavailable(String service, Bilingual title, long retryAfter) {
    return new Problem(
        503,
        "service-unavailable",
        Map.of("service", service),
        Map.of("Retry-After", Long.toString(Math.max(1, retryAfter))),
        List.of(title));
  }

  public static Problem serviceTimeout(String service, Bilingual title, long seconds) {
    return new Problem(
        504, "service-timeout", Map.of("service", service), Map.of(), List.of(title, seconds));
  }

  /// The arguments as they read in that language.
  Object[] arguments(Locale language) {
    return arguments.stream()
        .map(argument -> argument instanceof Bilingual name ? name.in(language) : argument)
        .toArray();
  }
}
