package cn.onestop.gateway.browser;

/// The provider gives no more tokens for this sign-in.
final class SignInOver extends Exception {
  private static final long serialVersionUID = 1L;

  SignInOver(String reason) {
    super(reason, null, false, false);
  }
}
