package cn.onestop.identity.account.store;

import cn.onestop.identity.StartRefused;
import cn.onestop.identity.account.Account;
import cn.onestop.identity.account.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The accounts of a file, each with the hash of its password or, for trying out and for the first
/// sign-in, the password itself.
///
/// A password is hashed when someone first tries it, not at the start: a dozen hashes would make
/// every start a second slower, and the passwords stand in the file anyway.
public final class AccountsFile implements Accounts {
  private final Map<String, Account> byName;

  private AccountsFile(Map<String, Account> byName) {
    this.byName = Map.copyOf(byName);
  }

  public static AccountsFile read(Path file, PasswordEncoder passwords) {
    var byName = new HashMap<String, Account>();
    for (var line : linesOf(file)) {
      var account = line.toAccount(passwords);
      if (account == null || byName.put(account.name(), account) != null) {
        throw new StartRefused(
            ("Every account in the accounts file %s needs a name of its own, a subject, roles, and"
                    + " either a password or a passwordHash made by HashPasswords.")
                .formatted(file));
      }
    }
    return new AccountsFile(byName);
  }

  private static List<Line> linesOf(Path file) {
    try {
      var whole = JsonMapper.shared().readValue(Files.readAllBytes(file), Whole.class);
      if (whole.accounts() != null) {
        return whole.accounts();
      }
    } catch (IOException e) {
      throw new StartRefused("The accounts file " + file + " cannot be read.");
    } catch (JacksonException e) {
      // The cause may quote a password; it stays out of logs.
    }
    throw new StartRefused(
        "The accounts file " + file + " must hold {\"accounts\": [...]} in JSON.");
  }

  @Override
  public Optional<Account> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private record Whole(@Nullable List<Line> accounts) {}

  private record Line(
      @Nullable String name,
      @Nullable String password,
      @Nullable String passwordHash,
      @Nullable String subject,
      @Nullable List<String> roles) {

    @Nullable Account toAccount(PasswordEncoder passwords) {
      var hash = hash(passwords);
      return name == null || hash == null || subject == null
          ? null
          : new Account(name, subject, roles == null ? List.of() : List.copyOf(roles), hash);
    }

    private @Nullable Supplier<String> hash(PasswordEncoder passwords) {
      if (passwordHash == null) {
        return password == null || password.isEmpty()
            ? null
            : new HashedOnDemand(password, passwords);
      }
      return password == null && PasswordHash.is(passwordHash) ? () -> passwordHash : null;
    }
  }

  /// Forgets the password once it has the hash.
  private static final class HashedOnDemand implements Supplier<String> {
    private final PasswordEncoder passwords;
    private @Nullable String password;
    private String hash = "";

    HashedOnDemand(String password, PasswordEncoder passwords) {
      this.password = password;
      this.passwords = passwords;
    }

    @Override
    public synchronized String get() {
      if (password != null) {
        hash = Objects.requireNonNull(passwords.encode(password));
        password = null;
      }
      return hash;
    }
  }
}
