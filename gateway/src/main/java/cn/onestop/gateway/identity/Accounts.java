package cn.onestop.gateway.identity;

import java.util.Optional;

/// The accounts of the built-in provider, wherever they are kept.
interface Accounts {
  Optional<Account> named(String name);
}
