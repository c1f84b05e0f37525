package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.identity.key.SigningKeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir private Path directory;

  @Test
  void without_a_key_the_built_in_provider_does_not_start() {
    assertThatThrownBy(RunningIdentity::startWithoutKey)
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ONESTOP_IDENTITY_SIGNING_KEY_FILE");
  }

  @Test
  void a_key_that_is_not_there_is_made_only_if_told_so() throws Exception {
    var key = directory.resolve("data/key.pem");

    assertThatThrownBy(
            () -> RunningIdentity.startWithoutKey("onestop.identity.signing-key-file=" + key))
        .rootCause()
        .hasMessageContaining("create-signing-key");
    assertThat(key).doesNotExist();

    try (var identity =
        RunningIdentity.startWithoutKey(
            "onestop.identity.signing-key-file=" + key,
            "onestop.identity.create-signing-key=true")) {
      assertThat(identity.get("/oauth2/jwks").body())
          .contains(SigningKeyFile.read(key).getKeyID())
          .doesNotContain("\"d\"", "\"p\"");
    }
  }

  @Test
  void a_program_with_a_short_secret_is_refused() throws Exception {
    var secret = directory.resolve("secret");
    Files.writeString(secret, "too short");

    assertThatThrownBy(() ->
            RunningIdentity.start(
                directory,
                "onestop.identity.clients[0].id=county",
                "onestop.identity.clients[0].secret-file=" + secret,
                "onestop.identity.clients[0].roles=exchange"))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("county")
        .hasMessageNotContaining("too short");
  }
}
