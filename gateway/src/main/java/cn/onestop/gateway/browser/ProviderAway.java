package cn.onestop.gateway.browser;

/// The provider gives no answer, or none that can be used; it may later.
final class ProviderAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProviderAway(String message, Throwable cause) {
    super(message + ": " + cause, cause, false, false);
  }
}
