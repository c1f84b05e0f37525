package cn.onestop.kit.sealing;

import cn.onestop.events.SealedReference;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Seals what is personal or free text, and opens it again.
///
/// Every aggregate has a data key of its own, wrapped by the installation's key and bound to the
/// aggregate's id; a box is bound to its reference. Whoever holds only the store reads nothing, a
/// box moved elsewhere does not open, and removing the sealed part of one aggregate removes the
/// only key to it.
public final class Sealing {

  private static final int SALT_BYTES = 32;

  private final InstallationKeys keys;
  private final SecureRandom random = new SecureRandom();

  public Sealing(InstallationKeys keys) {
    this.keys = keys;
  }

  /// Seals for one aggregate.
  ///
  /// @param existing its sealed part, `null` if it has none yet
  public Sealer forAggregate(String aggregate, @Nullable SealedPart existing) {
    try {
      if (existing == null) {
        KeysetHandle handle =
            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, InstallationKeys.TINK);
        byte[] wrapped =
            TinkProtoKeysetFormat.serializeEncryptedKeyset(
                handle, keys.wrapping(), associated(aggregate), InstallationKeys.TINK);
        return new Sealer(aggregate, primitive(handle), new Binary(wrapped));
      }
      return new Sealer(aggregate, unwrap(aggregate, existing), existing.wrappedKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal for " + aggregate, e);
    }
  }

  /// Opens what lies under `reference`.
  public String open(String aggregate, SealedPart part, String reference) {
    Binary box = part.entries().get(reference);
    if (box == null) {
      throw new IllegalArgumentException("nothing sealed under " + reference);
    }
    try {
      byte[] plain =
          unwrap(aggregate, part).decrypt(box.getData(), associated(aggregate + "/" + reference));
      return new String(plain, SALT_BYTES, plain.length - SALT_BYTES, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open " + reference + " of " + aggregate, e);
    }
  }

  /// Whether what is sealed is still what the fact committed to.
  public boolean matches(String aggregate, SealedPart part, SealedReference reference) {
    Binary box = part.entries().get(reference.ref());
    if (box == null) {
      return false;
    }
    try {
      byte[] plain =
          unwrap(aggregate, part)
              .decrypt(box.getData(), associated(aggregate + "/" + reference.ref()));
      return commitment(plain).equals(reference.commitment());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Aead unwrap(String aggregate, SealedPart part) throws GeneralSecurityException {
    return primitive(
        TinkProtoKeysetFormat.parseEncryptedKeyset(
            part.wrappedKey().getData(),
            keys.wrapping(),
            associated(aggregate),
            InstallationKeys.TINK));
  }

  private static Aead primitive(KeysetHandle handle) throws GeneralSecurityException {
    return handle.getPrimitive(InstallationKeys.TINK, Aead.class);
  }

  private static byte[] associated(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String commitment(byte[] saltAndContent) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Arrays.copyOf(saltAndContent, SALT_BYTES), "HmacSHA256"));
    mac.update(saltAndContent, SALT_BYTES, saltAndContent.length - SALT_BYTES);
    return HexFormat.of().formatHex(mac.doFinal());
  }

  /// Seals entries of one aggregate under its data key.
  public final class Sealer {

    private final String aggregate;
    private final Aead key;
    private final Binary wrappedKey;

    private Sealer(String aggregate, Aead key, Binary wrappedKey) {
      this.aggregate = aggregate;
      this.key = key;
      this.wrappedKey = wrappedKey;
    }

    /// Seals `content` under `reference`, a name of letters, digits and dashes.
    public SealedEntry seal(String reference, String content) {
      byte[] text = content.getBytes(StandardCharsets.UTF_8);
      byte[] plain = new byte[SALT_BYTES + text.length];
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      System.arraycopy(salt, 0, plain, 0, SALT_BYTES);
      System.arraycopy(text, 0, plain, SALT_BYTES, text.length);
      try {
        byte[] box = key.encrypt(plain, associated(aggregate + "/" + reference));
        return new SealedEntry(
            new SealedReference(reference, commitment(plain)), new Binary(box), wrappedKey);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("cannot seal " + reference + " of " + aggregate, e);
      }
    }
  }
}
