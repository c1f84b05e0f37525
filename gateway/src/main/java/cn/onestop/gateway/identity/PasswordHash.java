package cn.onestop.gateway.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What is kept of a person's password.
///
/// Run as a program it reads a password from its input, so that none is ever seen in a list of
/// processes, and prints what belongs in the accounts file:
///
/// ```
/// java -cp … cn.onestop.gateway.identity.PasswordHash
/// ```
public final class PasswordHash {
  private static final int SHORTEST = 12;
  private static final String FORM =
      "\\$argon2id\\$v=19\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+";

  private PasswordHash() {}

  static void main() throws IOException {
    var console = System.console();
    if (console != null && console.isTerminal()) {
      console.printf("Password: ");
    }
    System.out.println(of(System.in));
  }

  static String of(InputStream input) throws IOException {
    var password =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
    if (password == null || password.length() < SHORTEST) {
      throw new StartRefused("Give a password of %d characters or more.".formatted(SHORTEST));
    }
    return String.valueOf(encoder().encode(password));
  }

  static boolean is(String text) {
    return text.matches(FORM);
  }

  /// Argon2id with 7 MiB and 5 passes, which OWASP's password storage guide counts as strong as 19
  /// MiB and 2 passes: two at once fit easily into the small heap of a local center.
  static PasswordEncoder encoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5);
  }
}
