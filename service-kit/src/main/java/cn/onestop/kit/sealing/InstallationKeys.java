package cn.onestop.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The secrets of one installation, read from one file: the key that wraps the aggregates' keys,
/// the key of the keyed digests, and once that was renewed, the one of the digests that are
/// searched for. Each is a Tink keyset, so that a new primary key can be added while the old ones
/// still read.
public final class InstallationKeys {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final Configuration TINK = tink();

  private final Aead wrapping;
  private final PrfSet digests;
  private final PrfSet search;

  private InstallationKeys(KeysetHandle wrapping, KeysetHandle digests, KeysetHandle search)
      throws GeneralSecurityException {
    this.wrapping = wrapping.getPrimitive(TINK, Aead.class);
    this.digests = digests.getPrimitive(TINK, PrfSet.class);
    this.search = search.getPrimitive(TINK, PrfSet.class);
  }

  Aead wrapping() {
    return wrapping;
  }

  PrfSet digests() {
    return digests;
  }

  PrfSet search() {
    return search;
  }

  /// Reads the keys from `file`.
  ///
  /// @throws UnusableKeys with a sentence that says what to do
  public static InstallationKeys read(Path file) {
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      return new InstallationKeys(keyset(json, "wrapping"), keyset(json, "digests"), search(json));
    } catch (IOException e) {
      throw new UnusableKeys("The installation keys cannot be read from " + file + ".", e);
    } catch (JacksonException | GeneralSecurityException | IllegalArgumentException e) {
      throw new UnusableKeys(
          "The file " + file + " does not hold installation keys; restore it from its backup.", e);
    }
  }

  /// Reads the keys from `file`, making the file first if it is not there. Several processes may do
  /// so at once: one file wins.
  public static InstallationKeys readOrCreate(Path file) {
    if (!Files.exists(file)) {
      try {
        create(file);
      } catch (IOException | GeneralSecurityException e) {
        throw new UnusableKeys("The installation keys cannot be written to " + file + ".", e);
      }
    }
    return read(file);
  }

  /// New keys that live in memory only, for tests.
  public static InstallationKeys ephemeral() {
    try {
      KeysetHandle digests =
          KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TINK);
      return new InstallationKeys(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK), digests, digests);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Adds a new key for what is searched for to those in `file`. From the next start on it makes
  /// these digests; what was digested before is still found by the older keys, first of all by the
  /// one of the other digests, which made these too as long as it was alone.
  ///
  /// @throws UnusableKeys with a sentence that says what to do
  public static void renewSearch(Path file) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(file));
      KeysetHandle more =
          KeysetHandle.newBuilder(search(json))
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                      .withRandomId()
                      .makePrimary())
              .build();
      json.set("search", text(more));
      Path draft = draft(file, json);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | GeneralSecurityException | JacksonException e) {
      throw new UnusableKeys("No new key can be added to " + file + ".", e);
    }
  }

  private static void create(Path file) throws IOException, GeneralSecurityException {
    ObjectNode json = JSON.createObjectNode();
    json.set("wrapping", text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK)));
    json.set(
        "digests", text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TINK)));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = draft(file, json);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its keys are the installation's.
    } finally {
      Files.delete(draft);
    }
  }

  private static Path draft(Path file, JsonNode json) throws IOException {
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            ".keys",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    return draft;
  }

  private static JsonNode text(KeysetHandle handle) throws GeneralSecurityException {
    return JSON.readTree(
        TinkJsonProtoKeysetFormat.serializeKeyset(handle, TINK, InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle search(JsonNode json) throws GeneralSecurityException {
    return keyset(json, json.has("search") ? "search" : "digests");
  }

  private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
    JsonNode keyset = json.path(name);
    if (!keyset.isObject()) {
      throw new IllegalArgumentException("no keyset " + name);
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        JSON.writeValueAsString(keyset), TINK, InsecureSecretKeyAccess.get());
  }

  private static Configuration tink() {
    try {
      AeadConfig.register();
      PrfConfig.register();
      StreamingAeadConfig.register();
      return RegistryConfiguration.get();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /// The installation keys are missing or damaged.
  public static final class UnusableKeys extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKeys(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
