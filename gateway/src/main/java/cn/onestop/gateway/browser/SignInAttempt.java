package cn.onestop.gateway.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// A sign-in under way. The browser keeps it, sealed, so that it costs no memory here and only the
/// browser that began a sign-in can complete it.
///
/// @param state comes back with the provider's answer
/// @param nonce comes back inside the ID token
/// @param verifier proves that the code is ours (RFC 7636)
/// @param to the page to go to afterwards
/// @param until it must be completed by then
record SignInAttempt(String state, String nonce, String verifier, String to, Instant until) {
  static final Duration LASTS = Duration.ofMinutes(10);

  private static final String PLACE = "sign-in-attempt";
  private static final JsonMapper JSON = JsonMapper.shared();

  String sealed(SessionKeys keys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keys.seal(PLACE, JSON.writeValueAsBytes(this)));
  }

  /// Empty if it was not sealed here.
  static Optional<SignInAttempt> open(String sealed, SessionKeys keys) {
    try {
      return keys.open(PLACE, Base64.getUrlDecoder().decode(sealed))
          .map(json -> JSON.readValue(json, SignInAttempt.class));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  boolean isFor(String answeredState, Instant now) {
    return state.equals(answeredState) && now.isBefore(until);
  }

  @Override
  public String toString() {
    return "SignInAttempt to " + to;
  }
}
