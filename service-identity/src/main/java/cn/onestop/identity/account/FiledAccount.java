package cn.onestop.identity.account;

import java.util.List;
import java.util.function.Supplier;

/// An account as an accounts file has it.
///
/// @param mustChange whether its password is good for one sign-in only
/// @param passwordHash may take its time when asked for the first time
public record FiledAccount(
    Profile profile,
    String subject,
    List<String> roles,
    boolean mustChange,
    Supplier<String> passwordHash) {

  public FiledAccount {
    roles = List.copyOf(roles);
  }
}
