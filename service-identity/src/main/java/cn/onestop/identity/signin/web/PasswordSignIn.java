package cn.onestop.identity.signin.web;

import cn.onestop.identity.account.CheckPassword;
import cn.onestop.identity.account.KnownAccount;
import cn.onestop.identity.account.PasswordRules;
import cn.onestop.identity.account.PasswordsBusy;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.audit.Noted;
import cn.onestop.identity.signin.SignInSlowdown;
import cn.onestop.kit.request.RequestKey;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Signs someone in by account and password, and has it taken down, whatever becomes of it. What
/// cannot be taken down does not happen.
public final class PasswordSignIn implements AuthenticationProvider {
  private final CheckPassword check;
  private final SignInSlowdown slowdown;
  private final AccessTrail trail;
  private final InstantSource system;

  public PasswordSignIn(
      CheckPassword check, SignInSlowdown slowdown, AccessTrail trail, InstantSource system) {
    this.check = check;
    this.slowdown = slowdown;
    this.trail = trail;
    this.system = system;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var name = attempt.getName();
    var password = String.valueOf(attempt.getCredentials());
    if (name.length() > PasswordRules.LONGEST || password.length() > PasswordRules.LONGEST) {
      throw new BadCredentialsException("Too long");
    }
    var account = check(name, password, addressOf(attempt));
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            account,
            null,
            List.of(
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    authentication.setDetails(attempt.getDetails());
    return authentication;
  }

  private KnownAccount check(String name, String password, String address) {
    var admission = slowdown.attempt(name, address, system.instant());
    if (admission.waiting().isPositive()) {
      throw new TooManyAttempts(admission.waiting());
    }
    try {
      var account = check.check(name, password);
      if (account.isEmpty()) {
        note(admission.lastFree() ? Noted.SIGN_IN_HELD_BACK : Noted.SIGN_IN_FAILED, name, address);
        throw new BadCredentialsException("Wrong account or password");
      }
      slowdown.succeeded(name, address);
      return account.get();
    } catch (PasswordsBusy busy) {
      throw new TooManyAttempts(busy.untilNextTry());
    }
  }

  private void note(Noted what, String name, String address) {
    trail.note(what.of(null).tried(name).from(address), RequestKey.ANONYMOUS);
  }

  private static String addressOf(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "";
  }
}
