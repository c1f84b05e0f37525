package cn.onestop.identity.account.store;

import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What is kept of a person's password.
public final class PasswordHash {
  private static final String FORM =
      "\\$argon2id\\$v=19\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+";

  private PasswordHash() {}

  static String of(String password) {
    return Objects.requireNonNull(encoder().encode(password));
  }

  static boolean is(String text) {
    return text.matches(FORM);
  }

  /// Argon2id with 7 MiB and 5 passes, which OWASP's password storage guide counts as strong as 19
  /// MiB and 2 passes: two at once fit easily into the small heap of a local center.
  public static PasswordEncoder encoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5);
  }
}
