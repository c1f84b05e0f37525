package cn.onestop.kit.journal;

/// A journal is not what it was written as; nothing is decided on it until that is cleared up.
public final class BrokenJournal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenJournal(String id, String flaw) {
    super("the journal of " + id + " is damaged: " + flaw);
  }
}
