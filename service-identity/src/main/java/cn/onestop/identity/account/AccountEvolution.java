package cn.onestop.identity.account;

import cn.onestop.events.identity.AccountCreated;
import cn.onestop.events.identity.AccountDisabled;
import cn.onestop.events.identity.AccountEnabled;
import cn.onestop.events.identity.AccountEvent;
import cn.onestop.events.identity.AccountRolesChanged;
import cn.onestop.events.identity.PasswordChanged;
import cn.onestop.events.identity.PasswordReset;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an account follows from its facts.
public final class AccountEvolution implements Evolution<Account, AccountEvent> {

  @Override
  public Account after(@Nullable Account before, Recorded<AccountEvent> fact) {
    if (fact.event() instanceof AccountCreated it) {
      return new Account(it.subject(), it.roles(), true, it.mustChange(), it.password().ref(), 1);
    }
    var account = Objects.requireNonNull(before);
    return switch (fact.event()) {
      case AccountCreated _ -> throw new IllegalStateException("created twice");
      case AccountDisabled _ -> account.enabled(false);
      case AccountEnabled _ -> account.enabled(true);
      case AccountRolesChanged it -> account.with(it.roles());
      case PasswordReset it -> account.with(it.password().ref(), true);
      case PasswordChanged it -> account.with(it.password().ref(), false);
    };
  }
}
