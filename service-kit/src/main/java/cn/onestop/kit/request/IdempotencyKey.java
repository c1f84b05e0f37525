package cn.onestop.kit.request;

import static cn.onestop.kit.refusal.RefusalKind.INVALID;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The caller's own name for one call, the same each time the call is repeated.
///
/// Header `Idempotency-Key`: a structured-field string (RFC 8941, quoted), accepted bare too.
public record IdempotencyKey(String value) {
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 128;
  private static final int SHORTEST = 16;

  /// Signed out, the key alone tells callers apart, so it must carry 128 bits: 22 characters of
  /// base64.
  private static final int SHORTEST_SIGNED_OUT = 22;

  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])*)\"");
  private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x7E]+");

  /// Reads the header or refuses it.
  public static IdempotencyKey parse(@Nullable String header, boolean signedIn) {
    if (header == null || header.isBlank()) {
      throw new Refused(Refusal.of(INVALID, "idempotency-key-missing"));
    }
    var value = unquoted(header.strip());
    var shortest = signedIn ? SHORTEST : SHORTEST_SIGNED_OUT;
    if (value.length() < shortest || value.length() > LONGEST) {
      throw new Refused(Refusal.of(INVALID, "idempotency-key-length", shortest, LONGEST));
    }
    return new IdempotencyKey(value);
  }

  private static String unquoted(String header) {
    var quoted = QUOTED.matcher(header);
    if (quoted.matches()) {
      return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }
    if (BARE.matcher(header).matches()) {
      return header;
    }
    throw new Refused(Refusal.of(INVALID, "idempotency-key-malformed"));
  }
}
