package cn.onestop.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.identity.StartRefused;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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
  void a_jwk_will_do_as_well() throws Exception {
    var key = new RSAKeyGenerator(2048).generate();
    Files.writeString(file(), key.toJSONString());

    assertThat(SigningKeyFile.read(file()).toRSAPublicKey()).isEqualTo(key.toRSAPublicKey());
  }

  @Test
  void the_same_key_always_has_the_same_name() throws Exception {
    var key = new RSAKeyGenerator(2048).generate();
    Files.writeString(
        file(),
        "-----BEGIN PRIVATE KEY-----%n%s%n-----END PRIVATE KEY-----%n"
            .formatted(Base64.getMimeEncoder().encodeToString(key.toPrivateKey().getEncoded())));

    assertThat(SigningKeyFile.read(file()).getKeyID())
        .isEqualTo(key.computeThumbprint().toString());
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
