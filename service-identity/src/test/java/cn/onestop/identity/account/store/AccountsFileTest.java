package cn.onestop.identity.account.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.identity.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountsFileTest {
  private static final PasswordEncoder PASSWORDS = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

  @TempDir private Path directory;

  @Test
  void a_password_is_kept_as_its_hash() throws Exception {
    var file = directory.resolve("accounts.json");
    Files.writeString(
        file,
        """
        {"accounts":[{"name":"clerk","password":"open sesame","subject":"staff-1001","roles":["clerk"]}]}
        """);

    var account = AccountsFile.read(file, PASSWORDS).getFirst();

    assertThat(account.subject()).isEqualTo("staff-1001");
    assertThat(account.profile().name()).isEqualTo("clerk");
    assertThat(account.roles()).containsExactly("clerk");
    assertThat(account.mustChange()).isFalse();
    var hash = account.passwordHash().get();
    assertThat(hash).startsWith("$argon2id$").isEqualTo(account.passwordHash().get());
    assertThat(PASSWORDS.matches("open sesame", hash)).isTrue();
    assertThat(PASSWORDS.matches("open barley", hash)).isFalse();
  }

  @Test
  void an_accounts_file_needs_no_password_in_clear() throws Exception {
    var file = directory.resolve("accounts.json");
    Files.writeString(
        file,
        """
        {"accounts":[{"name":"admin","password":"open sesame","subject":"staff-1","roles":["admin"]}]}
        """);

    HashPasswords.in(file);

    assertThat(file).content().doesNotContain("sesame").contains("$argon2id$");
    var account = AccountsFile.read(file, PASSWORDS).getFirst();
    assertThat(account.subject()).isEqualTo("staff-1");
    assertThat(account.roles()).containsExactly("admin");
    assertThat(PasswordHash.encoder().matches("open sesame", account.passwordHash().get()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{}",
        "{\"accounts\":[{\"name\":\"clerk\",\"subject\":\"staff-1001\",\"roles\":[]}]}",
        "{\"accounts\":[{\"name\":\"clerk\",\"password\":\"\",\"subject\":\"s\",\"roles\":[]}]}",
        "{\"accounts\":[{\"name\":\"clerk\",\"passwordHash\":\"changeit\",\"subject\":\"s\",\"roles\":[]}]}",
        "{\"accounts\":[{\"name\":\"a\",\"password\":\"p\",\"subject\":\"s\"},"
            + "{\"name\":\"a\",\"password\":\"q\",\"subject\":\"t\"}]}"
      })
  void an_accounts_file_that_cannot_be_meant_is_refused(String text) throws Exception {
    var file = directory.resolve("accounts.json");
    Files.writeString(file, text);

    assertThatThrownBy(() -> AccountsFile.read(file, PASSWORDS))
        .isInstanceOf(StartRefused.class)
        .hasNoCause()
        .hasMessageContaining("accounts.json");
  }
}
