package cn.onestop.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The W3C trace context of a request, as the caller sent it or made here.
///
/// @param traceparent goes on to the services unchanged: the gateway reports no spans of its own
/// @param tracestate what other systems have added, if the traceparent is the caller's
public record TraceContext(String traceparent, @Nullable String tracestate) {
  public static final String TRACEPARENT = "traceparent";
  public static final String TRACESTATE = "tracestate";

  private static final String ATTRIBUTE = TraceContext.class.getName();
  private static final int LONGEST_STATE = 512;
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /// The caller's own context if it is well formed, else a new one.
  static TraceContext from(HttpServletRequest request) {
    var parent = request.getHeader(TRACEPARENT);
    if (parent == null || !FORM.matcher(parent).matches()) {
      return fresh();
    }
    var state = request.getHeader(TRACESTATE);
    return new TraceContext(parent, state == null || state.length() > LONGEST_STATE ? null : state);
  }

  private static TraceContext fresh() {
    var random = ThreadLocalRandom.current();
    var hex = HexFormat.of();
    return new TraceContext(
        "00-%s%s-%s-00"
            .formatted(
                hex.toHexDigits(random.nextLong()),
                hex.toHexDigits(random.nextLong()),
                hex.toHexDigits(random.nextLong() | 1)),
        null);
  }

  /// What a request came in with; null only before it has passed [TraceFilter].
  public static @Nullable TraceContext of(HttpServletRequest request) {
    return (TraceContext) request.getAttribute(ATTRIBUTE);
  }

  void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// The 32 digits people quote when they report a problem.
  public String traceId() {
    return traceparent.substring(3, 35);
  }
}
