package cn.onestop.localrun.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

  @TempDir private Path directory;

  @Test
  void every_installation_has_passwords_of_its_own() {
    var one = made("one.json");
    var other = made("other.json");

    assertThat(one.names()).isEqualTo(other.names()).contains("clerk", "supervisor", "citizen");
    assertThat(one.accounts().stream().map(DemoAccounts.Account::password))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(
            other.accounts().stream().map(DemoAccounts.Account::password).toList());
  }

  @Test
  void only_the_owner_reads_them() throws IOException {
    made("accounts.json");

    assertThat(Files.getPosixFilePermissions(directory.resolve("accounts.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void an_unknown_account_is_refused_with_those_there_are() {
    var accounts = made("accounts.json");

    assertThatThrownBy(() -> accounts.named("root"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("clerk");
  }

  private DemoAccounts made(String name) {
    var file = directory.resolve(name);
    DemoAccounts.makeIfMissing(file);
    return DemoAccounts.read(file);
  }
}
