package cn.onestop.identity.account.web;

import cn.onestop.identity.account.Account;
import cn.onestop.identity.account.Accounts.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as administrators see it.
///
/// @param account its id in addresses
/// @param name what is typed at the sign-in; in lists and for new accounts
/// @param displayName how the person is addressed
/// @param subject the opaque person reference that tokens carry
/// @param enabled whether it can be signed in to
/// @param mustChange whether its password is good for one sign-in only
/// @param oneTimePassword to be handed over; told only to who has just set it
record AccountResponse(
    String account,
    @Nullable String name,
    @Nullable String displayName,
    String subject,
    List<String> roles,
    boolean enabled,
    boolean mustChange,
    @Nullable String oneTimePassword) {

  static AccountResponse of(Named named) {
    return new AccountResponse(
        named.id(),
        named.profile().name(),
        named.profile().displayName(),
        named.account().subject(),
        named.account().roles(),
        named.account().enabled(),
        named.account().mustChange(),
        null);
  }

  static AccountResponse of(String id, Account account, @Nullable String oneTimePassword) {
    return new AccountResponse(
        id,
        null,
        null,
        account.subject(),
        account.roles(),
        account.enabled(),
        account.mustChange(),
        oneTimePassword);
  }
}
