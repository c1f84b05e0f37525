package cn.onestop.identity.signin.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Someone who has signed in, from then until they leave.
///
/// @param subject stands for the person in tokens and records; it tells nothing about them
/// @param roles what they may do
/// @param sessionId names this sign-in, so that it can be ended
public record SignedIn(String subject, List<String> roles, String sessionId)
    implements AuthenticatedPrincipal, Serializable {

  public SignedIn {
    roles = List.copyOf(roles);
  }

  @Override
  public String getName() {
    return subject;
  }
}
