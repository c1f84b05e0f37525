package cn.onestop.kit.journal;

import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.KeyedDigests;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns requests into what the journal remembers of them.
public final class Commands {

  private final KeyedDigests digests;
  private final Supplier<@Nullable String> trace;

  /// @param trace the trace of the request at hand, if it has one
  public Commands(KeyedDigests digests, Supplier<@Nullable String> trace) {
    this.digests = digests;
    this.trace = trace;
  }

  /// The command of `request`, given by `by` (an opaque reference). The fingerprint is keyed: a
  /// body with a name and an ID number in it could be guessed from its bare digest, even after
  /// erasure.
  public Command of(RequestKey request, String by) {
    return new Command(key(request), digests.of("body", request.fingerprint()), by, trace.get());
  }

  /// The id of an aggregate that `request` creates: the same request always leads to the same id,
  /// so that the loser of a race finds what the winner made.
  public String newId(String prefix, RequestKey request) {
    return prefix
        + digests.of("id", request.client(), request.operation(), request.idempotencyKey());
  }

  private String key(RequestKey request) {
    return digests.of("command", request.client(), request.operation(), request.idempotencyKey());
  }
}
