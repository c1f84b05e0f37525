package cn.onestop.kit.journal;

/// Why the journal does not take a change. Each has its own answer to the caller.
public sealed class JournalRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private JournalRefusal(String message) {
    super(message);
  }

  /// There is no such aggregate.
  public static final class Unknown extends JournalRefusal {
    private static final long serialVersionUID = 1L;

    public Unknown(String id) {
      super("there is no " + id);
    }
  }

  /// There is one already, made by another request.
  public static final class Exists extends JournalRefusal {
    private static final long serialVersionUID = 1L;

    Exists(String id) {
      super("there is a " + id + " already");
    }
  }

  /// The caller saw an older version than the one there is.
  public static final class Stale extends JournalRefusal {
    private static final long serialVersionUID = 1L;
    private final long current;

    Stale(String id, long current) {
      super(id + " is at version " + current);
      this.current = current;
    }

    /// The version there is.
    public long current() {
      return current;
    }
  }

  /// The idempotency key was used before with another body.
  public static final class KeyReused extends JournalRefusal {
    private static final long serialVersionUID = 1L;

    KeyReused(String id) {
      super("the key was used before with another body, for " + id);
    }
  }

  /// Too many others changed the aggregate at the same time.
  public static final class Contended extends JournalRefusal {
    private static final long serialVersionUID = 1L;

    Contended(String id) {
      super("too many changes at once to " + id);
    }
  }
}
