package cn.onestop.gateway.browser;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// Seals what only gateways may read: tokens in the store, and what a browser keeps for us between
/// two steps of a sign-in. A Tink keyset, so that a new primary key can be added while the old one
/// still reads. Not the installation's keys: the public door must not hold the key to personal
/// data.
final class SessionKeys {
  private static final Configuration TINK = tink();

  private final Aead aead;

  private SessionKeys(KeysetHandle keyset) throws GeneralSecurityException {
    this.aead = keyset.getPrimitive(TINK, Aead.class);
  }

  static SessionKeys read(Path file) throws IOException, GeneralSecurityException {
    return new SessionKeys(
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), TINK, InsecureSecretKeyAccess.get()));
  }

  /// Makes the file, whole and private or not at all; leaves one that is there.
  static void createIfMissing(Path file) throws IOException, GeneralSecurityException {
    if (Files.exists(file)) {
      return;
    }
    var keyset =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
            TINK,
            InsecureSecretKeyAccess.get());
    var directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(directory, ".session-keys", ".new", onlyOwner);
    try {
      Files.writeString(draft, keyset);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // Its key is as good as ours.
    } finally {
      Files.delete(draft);
    }
  }

  /// @param place where the box lies; it does not open anywhere else
  byte[] seal(String place, byte[] content) {
    try {
      return aead.encrypt(content, place.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Empty for what was not sealed here, for this place, with a key that is still in the keyset.
  Optional<byte[]> open(String place, byte[] box) {
    try {
      return Optional.of(aead.decrypt(box, place.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  private static Configuration tink() {
    try {
      AeadConfig.register();
      return RegistryConfiguration.get();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
