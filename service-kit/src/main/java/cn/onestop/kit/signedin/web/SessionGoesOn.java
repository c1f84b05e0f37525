package cn.onestop.kit.signedin.web;

import cn.onestop.kit.sessions.EndedSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// A token counts only as long as the sign-in it was given in goes on.
///
/// @param sessions which have ended; a service without a database knows of none
record SessionGoesOn(ObjectProvider<EndedSessions> sessions) implements OAuth2TokenValidator<Jwt> {
  static final OAuth2Error ENDED =
      new OAuth2Error("session_ended", "The sign-in session of the token has ended", null);

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    var session = token.getClaimAsString("sid");
    var ended = sessions.getIfAvailable();
    return session != null && ended != null && ended.contains(session)
        ? OAuth2TokenValidatorResult.failure(ENDED)
        : OAuth2TokenValidatorResult.success();
  }

  /// Whether a token was refused for this and nothing else.
  static boolean wasTheReason(@Nullable Throwable refusal) {
    return refusal instanceof JwtValidationException invalid
        && invalid.getErrors().stream()
            .allMatch(error -> error.getErrorCode().equals(ENDED.getErrorCode()));
  }
}
