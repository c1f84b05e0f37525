package cn.onestop.kit.journal;

import cn.onestop.kit.sealing.SealedPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An aggregate as it was read: its state, its journal, its sealed part.
///
/// @param id its id
/// @param version how many facts it has; also its `ETag`
/// @param published up to which fact everything is known to be on the topic
/// @param writtenAt when it was last written, in system time
/// @param state its state
/// @param firstSeq the seq of the first of `facts`; the ones before lie in continuation documents
/// @param anchor the hash before the first of `facts`
/// @param facts the facts that its own document holds
/// @param sealed what is sealed, `null` if nothing ever was or all of it was erased
public record Entry<S>(
    String id,
    long version,
    long published,
    Instant writtenAt,
    S state,
    long firstSeq,
    String anchor,
    List<StoredFact> facts,
    @Nullable SealedPart sealed) {

  /// The hash that the next fact has to name.
  String lastHash() {
    return facts.isEmpty() ? anchor : facts.getLast().hash();
  }

  /// What is wrong with the journal in this document, or empty.
  Optional<String> flaw() {
    Optional<String> broken = Chain.flaw(id, firstSeq, anchor, facts);
    if (broken.isEmpty() && firstSeq + facts.size() - 1 != version) {
      long last = firstSeq + facts.size() - 1;
      return Optional.of("it ends at fact " + last + ", but the document is at version " + version);
    }
    return broken;
  }
}
