package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.testkit.backends.BackEnds;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir private Path directory;

  @Test
  void the_key_of_a_file_becomes_the_first_and_stays_without_the_file() throws Exception {
    var key = new RSAKeyGenerator(2048).generate();
    var file = directory.resolve("key.json");
    Files.writeString(file, key.toJSONString());
    var database = BackEnds.get().freshDatabase();
    var installation = InstallationKeys.ephemeral();

    try (var first =
        RunningIdentity.start(
            database, 8080, installation, "onestop.identity.signing-key-file=" + file)) {
      var published = JWKSet.parse(first.get("/oauth2/jwks").body());
      assertThat(published.getKeys()).hasSize(1);
      assertThat(published.getKeys().getFirst().toRSAKey().toRSAPublicKey())
          .isEqualTo(key.toRSAPublicKey());
      assertThat(published.containsNonPublicKeys()).isFalse();
    }
    try (var second = RunningIdentity.start(database, 8080, installation)) {
      assertThat(JWKSet.parse(second.get("/oauth2/jwks").body()).getKeys().getFirst().getKeyID())
          .isEqualTo(key.computeThumbprint().toString());
    }
  }

  @Test
  void a_key_file_that_is_named_has_to_be_there() {
    assertThatThrownBy(() ->
            RunningIdentity.start(
                "onestop.identity.signing-key-file=" + directory.resolve("key.pem")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("key.pem");
  }

  @Test
  void a_program_with_a_short_secret_is_refused() throws Exception {
    var secret = directory.resolve("secret");
    Files.writeString(secret, "too short");

    assertThatThrownBy(() ->
            RunningIdentity.start(
                "onestop.identity.clients[0].id=county",
                "onestop.identity.clients[0].secret-file=" + secret,
                "onestop.identity.clients[0].roles=exchange"))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("county")
        .hasMessageNotContaining("too short");
  }
}
