package cn.onestop.identity.account;

import cn.onestop.events.identity.AccountCreated;
import cn.onestop.events.identity.AccountEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import java.util.List;

/// Takes over the accounts of a file that are not there yet. Those that are stay as they are: the
/// file is for the first start, and what became of an account since then counts.
public final class ImportAccounts {
  private final Journals<Account, AccountEvent> journals;
  private final Accounts accounts;

  public ImportAccounts(Journals<Account, AccountEvent> journals, Accounts accounts) {
    this.journals = journals;
    this.accounts = accounts;
  }

  /// How many were new.
  public int take(List<FiledAccount> filed) {
    var taken = 0;
    for (var account : filed) {
      if (accounts.named(account.profile().name()).isEmpty() && take(account)) {
        taken++;
      }
    }
    return taken;
  }

  private boolean take(FiledAccount filed) {
    var id = accounts.id(filed.profile().name());
    var done =
        journals.create(
            id,
            Command.ofRule("accounts-file"),
            () -> {
              var sealer = accounts.sealer(id, null);
              var profile = accounts.sealed(sealer, filed.profile());
              var password = Accounts.sealed(sealer, 1, filed.passwordHash().get());
              return Decision.<AccountEvent>of(
                      new AccountCreated(
                          filed.subject(),
                          filed.roles(),
                          profile.reference(),
                          password.reference(),
                          filed.mustChange()))
                  .sealing(profile)
                  .sealing(password);
            });
    return !done.repeated();
  }
}
