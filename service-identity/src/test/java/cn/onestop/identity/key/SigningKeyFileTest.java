package cn.onestop.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.identity.StartRefused;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyFileTest {
  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("key");
  }

  @Test
  void only_its_owner_can_read_a_new_file() throws Exception {
    SigningKeyFile.main(new String[] {file().toString()});

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(SigningKeyFile.read(file()).isPrivate()).isTrue();
    try (var left = Files.list(directory)) {
      assertThat(left).containsExactly(file());
    }
  }

  @Test
  void a_file_that_is_there_is_left_alone() throws Exception {
    SigningKeyFile.createIfMissing(file());
    var before = Files.readString(file());

    SigningKeyFile.createIfMissing(file());

    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void processes_that_start_together_end_up_with_one_key() throws Exception {
    var seen = new ConcurrentLinkedQueue<String>();
    var starters =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.ofPlatform()
                    .start(() -> {
                      SigningKeyFile.createIfMissing(file());
                      seen.add(SigningKeyFile.read(file()).getKeyID());
                    }))
            .toList();
    for (var starter : starters) {
      starter.join();
    }

    assertThat(seen).hasSize(8);
    assertThat(new HashSet<>(seen)).hasSize(1);
  }

  @Test
  void a_jwk_will_do_as_well() throws Exception {
    var key = new RSAKeyGenerator(2048).generate();
    Files.writeString(file(), key.toJSONString());

    assertThat(SigningKeyFile.read(file()).toRSAPublicKey()).isEqualTo(key.toRSAPublicKey());
  }

  @Test
  void the_same_key_always_has_the_same_name() {
    SigningKeyFile.createIfMissing(file());

    assertThat(SigningKeyFile.read(file()).getKeyID())
        .isEqualTo(SigningKeyFile.read(file()).getKeyID());
  }

  @Test
  void a_public_key_signs_nothing() throws Exception {
    Files.writeString(file(), new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString());

    assertThatThrownBy(() -> SigningKeyFile.read(file())).isInstanceOf(StartRefused.class);
  }

  @Test
  void a_key_of_another_kind_is_refused() throws Exception {
    Files.writeString(file(), new ECKeyGenerator(Curve.P_256).generate().toJSONString());

    assertThatThrownBy(() -> SigningKeyFile.read(file())).isInstanceOf(StartRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret words",
        "{\"secret\":\"words\"}",
        "-----BEGIN PRIVATE KEY-----\nsecret words\n-----END PRIVATE KEY-----"
      })
  void what_is_no_key_is_refused_without_being_quoted(String text) throws Exception {
    Files.writeString(file(), text);

    assertThatThrownBy(() -> SigningKeyFile.read(file()))
        .isInstanceOf(StartRefused.class)
        .hasNoCause()
        .hasMessageNotContaining("secret");
  }
}
