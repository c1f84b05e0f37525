package cn.onestop.kit.journal;

import cn.onestop.kit.events.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The hash chain over the facts of one journal.
public final class Chain {

  /// What the first fact of a journal names as the hash before it.
  public static final String START = "0".repeat(64);

  private Chain() {}

  /// The stored form of `fact`.
  static StoredFact store(Fact fact) {
    String text = CanonicalJson.write(fact);
    return new StoredFact(fact.seq(), text, hash(text));
  }

  /// The SHA-256 of `text` in lower-case hex.
  public static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Looks for the first place where the chain does not hold.
  ///
  /// @param aggregate whose journal it should be
  /// @param firstSeq the seq that the first of `facts` must have
  /// @param anchor the hash that it must name as the one before it
  /// @return what is wrong, or empty for a whole chain
  public static Optional<String> flaw(
      String aggregate, long firstSeq, String anchor, List<StoredFact> facts) {
    long seq = firstSeq;
    String before = anchor;
    for (StoredFact stored : facts) {
      if (stored.seq() != seq) {
        return Optional.of("fact " + seq + " is missing, fact " + stored.seq() + " stands there");
      }
      if (!stored.hash().equals(hash(stored.text()))) {
        return Optional.of("fact " + seq + " was changed: its text does not match its hash");
      }
      Optional<String> flaw = flawOf(Fact.read(stored), aggregate, seq, before);
      if (flaw.isPresent()) {
        return flaw;
      }
      before = stored.hash();
      seq++;
    }
    return Optional.empty();
  }

  private static Optional<String> flawOf(Fact fact, String aggregate, long seq, String before) {
    if (fact.seq() != seq || !fact.id().equals(Fact.id(aggregate, seq))) {
      return Optional.of("fact " + seq + " belongs elsewhere: it says " + fact.id());
    }
    if (!fact.prevHash().equals(before)) {
      return Optional.of("fact " + seq + " does not follow the fact before it");
    }
    return Optional.empty();
  }
}
