package cn.onestop.localrun;

/// A command could not do what was asked. The message is one sentence for the person at the
/// keyboard: what is the matter and what to do.
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
