package cn.onestop.identity.account;

import cn.onestop.events.identity.AccountEvent;
import cn.onestop.events.identity.PasswordChanged;
import cn.onestop.identity.account.PasswordRules.Flaw;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.audit.Noted;
import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.Session;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import java.util.Optional;
import java.util.UUID;

/// Somebody who is signed in chooses a new password. The session in which they do it goes on, their
/// others end: one of them may be the reason.
public final class ChangePassword {
  private final Journals<Account, AccountEvent> journals;
  private final Accounts accounts;
  private final Passwords passwords;
  private final EndSessions sessions;
  private final AccessTrail trail;

  public ChangePassword(
      Journals<Account, AccountEvent> journals,
      Accounts accounts,
      Passwords passwords,
      EndSessions sessions,
      AccessTrail trail) {
    this.journals = journals;
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.trail = trail;
  }

  /// Whether `password` is the one the account has now.
  public boolean isCurrent(Session session, String password) {
    return passwords.matches(password, accounts.passwordHash(journals.get(session.account())));
  }

  /// Sets the new password, or says what is wrong with it.
  public Optional<Flaw> change(Session session, String wanted) {
    var before = journals.get(session.account());
    var flaw = PasswordRules.flaw(wanted, accounts.profile(before).name());
    if (flaw.isPresent()) {
      return flaw;
    }
    if (passwords.matches(wanted, accounts.passwordHash(before))) {
      return Optional.of(Flaw.THE_OLD_ONE);
    }
    var newHash = passwords.hash(wanted);
    var command = new Command("own:" + UUID.randomUUID(), "", session.person());
    var done =
        journals.change(
            session.account(),
            before.version(),
            command,
            entry -> {
              var hash =
                  Accounts.sealed(accounts.sealer(entry.id(), entry), entry.version() + 1, newHash);
              return Decision.<AccountEvent>of(
                      new PasswordChanged(entry.state().subject(), hash.reference()))
                  .sealing(hash);
            });
    sessions.goOn(session, done.state().credentials());
    trail.note(Noted.PASSWORD_CHANGED.of(session.person()).in(session.sid()), command);
    sessions.ofAccountBut(session, EndReason.PASSWORD_CHANGED, session.person());
    return Optional.empty();
  }
}
