package cn.onestop.kit.request;

import static cn.onestop.kit.refusal.RefusalKind.INVALID;
import static cn.onestop.kit.refusal.RefusalKind.PRECONDITION_REQUIRED;
import static cn.onestop.kit.refusal.RefusalKind.STALE;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version the caller has seen and means to change, from `If-Match`.
///
/// @param given whether the caller said anything; `*` is given too, and means whatever is there
public record ExpectedVersion(boolean given, OptionalLong version) {
  public static final String HEADER = "If-Match";
  public static final ExpectedVersion NONE = new ExpectedVersion(false, OptionalLong.empty());
  public static final ExpectedVersion ANY = new ExpectedVersion(true, OptionalLong.empty());

  /// Weak tags are taken as well: a proxy that compresses answers makes ours weak, and a version is
  /// exact.
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  public static ExpectedVersion exactly(long version) {
    return new ExpectedVersion(true, OptionalLong.of(version));
  }

  /// Reads the header or refuses it.
  public static ExpectedVersion parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return NONE;
    }
    var text = header.strip();
    if (text.equals("*")) {
      return ANY;
    }
    var tag = TAG.matcher(text);
    if (!tag.matches()) {
      throw new Refused(Refusal.of(INVALID, "if-match-malformed"));
    }
    return exactly(Long.parseLong(tag.group(1)));
  }

  /// The `ETag` of a version.
  public static String entityTag(long version) {
    return "\"" + version + "\"";
  }

  /// For changes that must not be made blindly: refuses a call that names no version.
  public ExpectedVersion required() {
    if (!given) {
      throw new Refused(Refusal.of(PRECONDITION_REQUIRED, "if-match-missing"));
    }
    return this;
  }

  /// Refuses if what is there now is not what the caller has seen.
  public void check(long actual) {
    if (version.isPresent() && version.getAsLong() != actual) {
      throw new Refused(Refusal.of(STALE, "stale-version", version.getAsLong(), actual));
    }
  }
}
