package cn.onestop.identity;

/// The service cannot start until someone has done something; the message says what, in one
/// sentence.
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message, null, false, false);
  }
}
