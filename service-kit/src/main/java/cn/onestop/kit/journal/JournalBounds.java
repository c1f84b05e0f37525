package cn.onestop.kit.journal;

/// When a journal goes on in a continuation document, so that no document grows without end.
///
/// @param facts how many facts a document may hold
/// @param characters how much text they may have together
public record JournalBounds(int facts, int characters) {

  /// 500 facts or 2 million characters.
  public static final JournalBounds DEFAULT = new JournalBounds(500, 2_000_000);

  boolean full(Entry<?> entry) {
    return entry.facts().size() >= facts
        || entry.facts().stream().mapToInt(fact -> fact.text().length()).sum() >= characters;
  }
}
