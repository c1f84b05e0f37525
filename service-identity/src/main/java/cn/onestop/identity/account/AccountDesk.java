package cn.onestop.identity.account;

import cn.onestop.events.identity.AccountCreated;
import cn.onestop.events.identity.AccountDisabled;
import cn.onestop.events.identity.AccountEnabled;
import cn.onestop.events.identity.AccountEvent;
import cn.onestop.events.identity.AccountRolesChanged;
import cn.onestop.events.identity.PasswordReset;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.audit.Noted;
import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What administrators do with accounts. Each step is noted in the access trail; a step after which
/// sessions must not go on ends them.
public final class AccountDesk {
  private final Journals<Account, AccountEvent> journals;
  private final Accounts accounts;
  private final Passwords passwords;
  private final OneTimePasswords oneTime;
  private final OneAtATime turns;
  private final EndSessions sessions;
  private final AccessTrail trail;

  public AccountDesk(
      Journals<Account, AccountEvent> journals,
      Accounts accounts,
      Passwords passwords,
      OneTimePasswords oneTime,
      OneAtATime turns,
      EndSessions sessions,
      AccessTrail trail) {
    this.journals = journals;
    this.accounts = accounts;
    this.passwords = passwords;
    this.oneTime = oneTime;
    this.turns = turns;
    this.sessions = sessions;
    this.trail = trail;
  }

  /// Which account, as the caller saw it, and who asks.
  public record Asked(String account, @Nullable Long version, Command command) {}

  /// A password for one sign-in, told once to the administrator who hands it over.
  public record WithPassword(Done<Account, AccountEvent> done, String oneTimePassword) {}

  /// A new account with a password for one sign-in.
  public WithPassword create(Profile profile, String subject, List<String> roles, Command command) {
    checked(roles);
    var id = accounts.id(profile.name());
    var password = oneTime.of(id, 1);
    Done<Account, AccountEvent> done;
    try {
      done =
          journals.create(
              id,
              command,
              () -> {
                var sealer = accounts.sealer(id, null);
                var sealedProfile = accounts.sealed(sealer, profile);
                var hash = Accounts.sealed(sealer, 1, passwords.hash(password));
                return Decision.<AccountEvent>of(
                        new AccountCreated(
                            subject, roles, sealedProfile.reference(), hash.reference(), true))
                    .sealing(sealedProfile)
                    .sealing(hash);
              });
    } catch (Refused refused) {
      if (refused.refusal() instanceof JournalRefusal.Exists) {
        throw new Refused(new AccountRefusal.NameTaken());
      }
      throw refused;
    }
    noted(done, Noted.ACCOUNT_CREATED, command);
    return new WithPassword(done, password);
  }

  /// Nobody signs in to it from now on, and who has is signed out.
  public Done<Account, AccountEvent> disable(Asked asked) {
    var done =
        turns.alone(() ->
            change(
                asked,
                entry -> {
                  if (!entry.state().enabled()) {
                    throw new Refused(new AccountRefusal.AlreadySo());
                  }
                  mustNotBeTheLast(entry);
                  return Decision.of(new AccountDisabled(entry.state().subject()));
                }));
    noted(done, Noted.ACCOUNT_DISABLED, asked.command());
    sessions.ofAccount(asked.account(), EndReason.ACCOUNT_DISABLED, asked.command().by());
    return done;
  }

  public Done<Account, AccountEvent> enable(Asked asked) {
    var done =
        change(
            asked,
            entry -> {
              if (entry.state().enabled()) {
                throw new Refused(new AccountRefusal.AlreadySo());
              }
              return Decision.of(new AccountEnabled(entry.state().subject()));
            });
    noted(done, Noted.ACCOUNT_ENABLED, asked.command());
    return done;
  }

  /// Tokens say so from their next renewal.
  public Done<Account, AccountEvent> changeRoles(Asked asked, List<String> roles) {
    checked(roles);
    var done =
        turns.alone(() ->
            change(
                asked,
                entry -> {
                  if (entry.state().roles().equals(roles)) {
                    throw new Refused(new AccountRefusal.AlreadySo());
                  }
                  if (!Account.isAdministrator(roles)) {
                    mustNotBeTheLast(entry);
                  }
                  return Decision.of(new AccountRolesChanged(entry.state().subject(), roles));
                }));
    noted(done, Noted.ROLES_CHANGED, asked.command());
    return done;
  }

  /// A password for one sign-in in place of the one that was forgotten or is known to others.
  public WithPassword resetPassword(Asked asked) {
    var done =
        change(
            asked,
            entry -> {
              if (!entry.state().enabled()) {
                throw new Refused(new AccountRefusal.Disabled());
              }
              var version = entry.version() + 1;
              var hash =
                  Accounts.sealed(
                      accounts.sealer(entry.id(), entry),
                      version,
                      passwords.hash(oneTime.of(entry.id(), version)));
              return Decision.<AccountEvent>of(
                      new PasswordReset(entry.state().subject(), hash.reference()))
                  .sealing(hash);
            });
    noted(done, Noted.PASSWORD_RESET, asked.command());
    sessions.ofAccount(asked.account(), EndReason.PASSWORD_RESET, asked.command().by());
    return new WithPassword(done, oneTime.of(done.id(), done.version()));
  }

  private Done<Account, AccountEvent> change(
      Asked asked, Function<Entry<Account>, Decision<AccountEvent>> decide) {
    try {
      return journals.change(asked.account(), asked.version(), asked.command(), decide);
    } catch (Refused refused) {
      if (refused.refusal() instanceof JournalRefusal.Unknown) {
        throw new Refused(new AccountRefusal.UnknownAccount());
      }
      throw refused;
    }
  }

  private void mustNotBeTheLast(Entry<Account> entry) {
    if (entry.state().isAdministrator() && !accounts.hasAdministratorBeside(entry.id())) {
      throw new Refused(new AccountRefusal.LastAdministrator());
    }
  }

  private static void checked(List<String> roles) {
    for (var role : roles) {
      if (Role.named(role).isEmpty()) {
        throw new Refused(new AccountRefusal.UnknownRole(role));
      }
    }
  }

  private void noted(Done<Account, AccountEvent> done, Noted what, Command command) {
    trail.note(what.of(done.state().subject()), command);
  }
}
