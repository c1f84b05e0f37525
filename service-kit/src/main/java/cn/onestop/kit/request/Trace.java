package cn.onestop.kit.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The number that follows a request through all services, into their logs, answers and events: the
/// `traceparent` of W3C Trace Context, as the gateway sent it.
///
/// It is bound to the thread, as all of a request is handled by one.
public final class Trace {

  public static final String HEADER = "traceparent";

  /// What the number is called in logs.
  private static final String ID = "traceId";

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private Trace() {}

  /// Binds the trace of a request; one that is no trace is left out.
  public static void begin(@Nullable String traceparent) {
    var id = id(traceparent);
    if (traceparent != null && id != null) {
      MDC.put(HEADER, traceparent);
      MDC.put(ID, id);
    }
  }

  public static void end() {
    MDC.remove(HEADER);
    MDC.remove(ID);
  }

  /// The whole context of the request at hand.
  public static @Nullable String parent() {
    return MDC.get(HEADER);
  }

  /// The 32 digits people quote when they report a problem.
  public static @Nullable String id(@Nullable String traceparent) {
    if (traceparent == null) {
      return null;
    }
    var parts = FORM.matcher(traceparent);
    return parts.matches() ? parts.group(1) : null;
  }
}
