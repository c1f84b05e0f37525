package cn.onestop.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

class MadeSecretsTest {
  static final List<String> SERVICES = Project.SERVICES;

  @TempDir private static Path directory;

  @BeforeAll
  static void make() {
    make(directory);
  }

  static void make(Path directory) {
    var ended =
        Commands.run(Project.ROOT, Map.of(), List.of("deploy/make-secrets", directory.toString()));
    assertThat(ended.code()).as(ended.output()).isZero();
  }

  @Test
  void the_installation_keys_seal_and_make_digests() {
    var keys = InstallationKeys.read(directory.resolve("installation-keys.json"));

    assertThat(new Sealing(keys)).isNotNull();
    assertThat(new KeyedDigests(keys)).isNotNull();
  }

  @Test
  void the_session_keys_are_a_keyset_for_sealing() throws Exception {
    AeadConfig.register();
    var keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Project.read(directory.resolve("session-keys.json")),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get());
    var aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);

    assertThat(aead.decrypt(aead.encrypt(new byte[] {1}, new byte[0]), new byte[0]))
        .containsExactly(1);
  }

  @Test
  void every_secret_that_compose_and_kubernetes_need_is_made_and_no_other() throws IOException {
    var compose =
        Tree.documents(Project.read("docker-compose.yml"))
            .getFirst()
            .at("secrets")
            .map()
            .values()
            .stream()
            .map(secret -> secret.at("file").text().replaceFirst(".*/", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(made()).isEqualTo(compose).isEqualTo(Secrets.sources());
  }

  @Test
  void nobody_else_can_read_them() throws IOException {
    for (var name : made()) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void what_is_there_is_never_made_anew() throws IOException {
    var before = Files.readString(directory.resolve("installation-keys.json"));

    make(directory);

    assertThat(directory.resolve("installation-keys.json")).hasContent(before);
  }

  @Test
  void two_installations_share_nothing(@TempDir Path other) throws IOException {
    make(other);

    for (var name : made()) {
      assertThat(other.resolve(name)).as(name).isRegularFile();
      assertThat(Files.mismatch(other.resolve(name), directory.resolve(name)))
          .as(name)
          .isNotNegative();
    }
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void a_service_gets_the_user_that_the_set_up_makes(String service) {
    assertUser(service, Project.settings(service).at("onestop.database").text());
  }

  @Test
  void the_gateway_gets_the_user_that_the_set_up_makes() {
    assertUser("gateway", Project.settings("gateway").at("onestop.browser.database").text());
  }

  private static void assertUser(String service, String database) {
    var uri = new ConnectionString(Project.read(directory.resolve(service + "-mongodb-uri")));
    var password = Project.read(directory.resolve(service + "-mongodb-password"));

    assertThat(uri.getUsername()).isEqualTo(service);
    assertThat(uri.getPassword()).isEqualTo(password.toCharArray()).hasSizeGreaterThan(32);
    assertThat(uri.getHosts()).containsExactly("mongodb:27017");
    assertThat(uri.getRequiredReplicaSetName()).isEqualTo("rs0");
    assertThat(Project.read("k8s/mongodb/set-up.js"))
        .contains("'%s': '%s'".formatted(service, database));
  }

  @Test
  void the_first_administrator_holds_the_post_in_the_sample_township() {
    var account =
        JsonMapper.shared().readTree(directory.resolve("accounts.json").toFile()).at("/accounts/0");

    assertThat(account.at("/roles/0").asString()).isEqualTo("admin");
    assertThat(account.at("/password").asString()).hasSizeGreaterThan(32);
    assertThat(Project.read("service-catalog/src/main/resources/sample/offices.json"))
        .contains("\"" + account.at("/subject").asString() + "\"");
  }

  private static TreeSet<String> made() throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
