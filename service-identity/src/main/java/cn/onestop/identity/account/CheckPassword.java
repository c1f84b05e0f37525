package cn.onestop.identity.account;

import java.util.Optional;

/// Finds out who signs in by name and password. Nobody learns from the answer, or from how long it
/// takes, whether there is an account of that name.
public final class CheckPassword {
  private final Accounts accounts;
  private final Passwords passwords;

  public CheckPassword(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /// The account, if it is one that can be signed in to and the password is its.
  public Optional<KnownAccount> check(String name, String password) {
    var found = accounts.named(name);
    if (found.isEmpty()) {
      passwords.matchesNobody(password);
      return Optional.empty();
    }
    var entry = found.get();
    return passwords.matches(password, accounts.passwordHash(entry)) && entry.state().enabled()
        ? Optional.of(new KnownAccount(entry.id(), entry.state()))
        : Optional.empty();
  }
}
