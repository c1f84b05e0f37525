package cn.onestop.gateway.identity;

/// The gateway cannot start until someone has done something; the message says what, in one
/// sentence.
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartRefused(String message) {
    super(message, null, false, false);
  }
}
