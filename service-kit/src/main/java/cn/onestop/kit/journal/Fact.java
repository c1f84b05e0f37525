package cn.onestop.kit.journal;

import cn.onestop.kit.events.CanonicalJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the text of a fact says. It holds no personal data and no free text.
///
/// @param seq its place in the journal, from 1
/// @param id aggregate id and seq, so that a fact cannot be moved to another journal
/// @param type the event type as on the wire
/// @param at when it legally took effect
/// @param recordedAt when it was written down
/// @param by opaque reference of who did it
/// @param command the request that brought it about; on the first fact of each operation
/// @param data the event
/// @param prevHash hash of the fact before, [Chain#START] for the first
public record Fact(
    long seq,
    String id,
    String type,
    Instant at,
    Instant recordedAt,
    String by,
    @Nullable CommandMark command,
    JsonNode data,
    String prevHash) {

  /// The trace that a request leaves in its first fact, so that key and effect are one write.
  ///
  /// @param key keyed digest of client, operation and idempotency key
  /// @param body fingerprint of the request's body
  /// @param facts how many facts the request brought about
  /// @param trace the trace it belongs to, as a W3C `traceparent`
  public record CommandMark(String key, String body, int facts, @Nullable String trace) {}

  static String id(String aggregate, long seq) {
    return aggregate + "-" + seq;
  }

  /// Reads the text of a stored fact.
  public static Fact read(StoredFact stored) {
    return CanonicalJson.read(CanonicalJson.tree(stored.text()), Fact.class);
  }
}
