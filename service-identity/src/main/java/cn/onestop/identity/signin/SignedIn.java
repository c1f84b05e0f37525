package cn.onestop.identity.signin;

import cn.onestop.identity.account.Account;
import cn.onestop.identity.session.Session;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.List;

/// Someone who has signed in, from then until they leave.
///
/// @param subject stands for the person in tokens and records; it tells nothing about them
/// @param roles what they may do, as their account says now
/// @param sid names this sign-in, so that it can be ended
/// @param since when they signed in
/// @param mustChange whether they have to choose a new password before anything else
public record SignedIn(
    String subject, List<String> roles, String sid, Instant since, boolean mustChange)
    implements Principal, Serializable {

  public SignedIn {
    roles = List.copyOf(roles);
  }

  static SignedIn in(Session session, Account account) {
    return new SignedIn(
        account.subject(),
        account.roles(),
        session.sid(),
        session.startedAt(),
        account.mustChange());
  }

  @Override
  public String getName() {
    return subject;
  }
}
