package cn.onestop.kit.journal;

import org.jspecify.annotations.Nullable;

/// One request to change something, as the journal remembers it.
///
/// @param key keyed digest of client, operation and idempotency key: the same request again has the
///   same key
/// @param body fingerprint of the request's body: the same key with another body is refused
/// @param by opaque reference of who asks
/// @param trace the trace it belongs to, as a W3C `traceparent`
public record Command(String key, String body, String by, @Nullable String trace) {

  public Command(String key, String body, String by) {
    this(key, body, by, null);
  }

  /// A command that a rule of the house gives and not a caller, such as the scan of a deadline: the
  /// same name twice for one aggregate has no second effect.
  public static Command ofRule(String name) {
    return new Command("rule:" + name, "", "system");
  }
}
