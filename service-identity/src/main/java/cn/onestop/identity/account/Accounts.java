package cn.onestop.identity.account;

import java.util.Optional;

/// The accounts of the built-in provider, wherever they are kept.
public interface Accounts {
  Optional<Account> named(String name);
}
