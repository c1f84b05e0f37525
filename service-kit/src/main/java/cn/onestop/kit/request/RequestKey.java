package cn.onestop.kit.request;

/// All that tells a repeated call from a new one: who, what on what, under which key, saying what.
///
/// @param client the person who is signed in, or [#ANONYMOUS]
/// @param operation method, path template and path variables, as `POST /matters/{number}/accept
///   number=M-1`
/// @param fingerprint of the body; another body under the same key is refused
public record RequestKey(
    String client, String operation, String idempotencyKey, String fingerprint) {
  public static final String ANONYMOUS = "anonymous";
}
