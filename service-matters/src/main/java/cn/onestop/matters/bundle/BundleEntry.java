package cn.onestop.matters.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bundle as a line of a list; nothing of it is personal data.
///
/// @param departments those that answer for its matters
/// @param matters the case numbers of its matters
/// @param due the latest of its matters' dues; absent as long as one is not known
public record BundleEntry(
    String number,
    @Nullable String theme,
    BundleState state,
    String centre,
    @Nullable String window,
    @Nullable String village,
    String channel,
    List<String> departments,
    List<String> matters,
    Instant filedAt,
    @Nullable Instant due,
    @Nullable Instant completedAt) {

  /// After every date: what is due at an unknown moment comes last.
  private static final String UNKNOWN = "9999";

  public BundleEntry {
    departments = List.copyOf(departments);
    matters = List.copyOf(matters);
  }

  /// Its place in its centre's list: what is due first comes first, what is over by when it was.
  public String place() {
    Instant at = completedAt == null ? due : completedAt;
    return centre + "/" + (at == null ? UNKNOWN : at.toString()) + "/" + number;
  }

  /// This, as it stands then.
  public BundleEntry stands(BundleState next, @Nullable Instant until) {
    return new BundleEntry(
        number,
        theme,
        next,
        centre,
        window,
        village,
        channel,
        departments,
        matters,
        filedAt,
        until,
        completedAt);
  }

  /// This, over.
  public BundleEntry completed(Instant at) {
    return new BundleEntry(
        number,
        theme,
        state,
        centre,
        window,
        village,
        channel,
        departments,
        matters,
        filedAt,
        due,
        at);
  }
}
