package cn.onestop.identity.account.store;

import cn.onestop.identity.StartRefused;
import cn.onestop.identity.account.FiledAccount;
import cn.onestop.identity.account.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The accounts of a file, each with the hash of its password or, for trying out and for the first
/// sign-in, the password itself.
///
/// A password is hashed when its account is taken over, not when the file is read: that happens at
/// every start.
public final class AccountsFile {
  private AccountsFile() {}

  public static List<FiledAccount> read(Path file, PasswordEncoder passwords) {
    var byName = new LinkedHashMap<String, FiledAccount>();
    for (var line : linesOf(file)) {
      var account = line.toAccount(passwords);
      if (account == null || byName.put(account.profile().name(), account) != null) {
        throw new StartRefused(
            ("Every account in the accounts file %s needs a name of its own, a subject, roles, and"
                    + " either a password or a passwordHash made by HashPasswords.")
                .formatted(file));
      }
    }
    return List.copyOf(byName.values());
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

  private record Whole(@Nullable List<Line> accounts) {}

  private record Line(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable String passwordHash,
      @Nullable String subject,
      @Nullable List<String> roles,
      @Nullable Boolean mustChange) {

    @Nullable FiledAccount toAccount(PasswordEncoder passwords) {
      var hash = hash(passwords);
      return name == null || hash == null || subject == null
          ? null
          : new FiledAccount(
              new Profile(name, displayName),
              subject,
              roles == null ? List.of() : roles,
              Boolean.TRUE.equals(mustChange),
              hash);
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
