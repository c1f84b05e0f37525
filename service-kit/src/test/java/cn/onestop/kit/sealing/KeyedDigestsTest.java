package cn.onestop.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.codes.SecretCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedDigestsTest {

  @TempDir Path directory;

  @Test
  void what_was_digested_under_an_older_key_is_found_by_that_one() throws IOException {
    Path file = directory.resolve("keys.json");
    InstallationKeys old = InstallationKeys.readOrCreate(file);
    KeyedDigests before = KeyedDigests.forSearch(old);
    Sealing sealing = new Sealing(InstallationKeys.read(file));
    var sealed = sealing.forAggregate("m-1", null).seal("name", "张小三");

    InstallationKeysFile.main(new String[] {file.toString(), "renew-search"});
    KeyedDigests after = KeyedDigests.forSearch(InstallationKeys.read(file));

    assertThat(after.keyId()).isNotEqualTo(before.keyId());
    assertThat(after.of("phone", "138")).isNotEqualTo(before.of("phone", "138"));
    assertThat(after.underEveryKey("phone", "138"))
        .containsOnlyKeys(before.keyId(), after.keyId())
        .containsEntry(before.keyId(), before.of("phone", "138"))
        .containsEntry(after.keyId(), after.of("phone", "138"));
    assertThat(after.underEveryKey("name", "138").values())
        .doesNotContainAnyElementsOf(after.underEveryKey("phone", "138").values());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    var part = new SealedPart(sealed.wrappedKey(), Map.of("name", sealed.box()));
    assertThat(new Sealing(InstallationKeys.read(file)).open("m-1", part, "name")).isEqualTo("张小三");
  }

  @Test
  void a_new_key_for_searching_leaves_accounts_requests_and_slips_as_they_are() {
    Path file = directory.resolve("keys.json");
    InstallationKeys before = InstallationKeys.readOrCreate(file);
    InstallationKeys.renewSearch(file);
    InstallationKeys.renewSearch(file);
    InstallationKeys after = InstallationKeys.read(file);

    assertThat(new KeyedDigests(after).of("account-name", "clerk"))
        .isEqualTo(new KeyedDigests(before).of("account-name", "clerk"));
    assertThat(new SecretCodes(new KeyedDigests(after), "receipt").of("TX-MZ-01202603020001"))
        .isEqualTo(new SecretCodes(new KeyedDigests(before), "receipt").of("TX-MZ-01202603020001"));
    assertThat(KeyedDigests.forSearch(after).underEveryKey("name", "a"))
        .hasSize(3)
        .containsValue(KeyedDigests.forSearch(before).of("name", "a"));
  }
}
