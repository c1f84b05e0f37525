package cn.onestop.kit.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// Encrypts contents that are too long to lie in memory, each under a key of its own. The key is to
/// be sealed with the aggregate the content belongs to: with the aggregate's sealed part goes the
/// only way to read the content.
public final class SealedStreams {

  private SealedStreams() {}

  /// The key to one content, as text to be sealed.
  public record ContentKey(String text) {

    /// A key does not get into logs.
    @Override
    public String toString() {
      return "ContentKey[…]";
    }
  }

  public static ContentKey newKey() {
    try {
      // Pieces of 4 KB: hundreds of contents at once take no memory to speak of.
      var handle =
          KeysetHandle.generateNew(
              PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, InstallationKeys.TINK);
      return new ContentKey(
          TinkJsonProtoKeysetFormat.serializeKeyset(
              handle, InstallationKeys.TINK, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What is written to the stream goes to `target` encrypted; it is whole only once closed.
  ///
  /// @param name of the content, to which it is bound: under another name it does not open
  public static OutputStream sealing(ContentKey key, String name, OutputStream target)
      throws IOException {
    try {
      return streaming(key).newEncryptingStream(target, associated(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal content " + name, e);
    }
  }

  /// What was sealed under `name`. Reading fails where a bit of it was changed.
  public static InputStream opening(ContentKey key, String name, InputStream source)
      throws IOException {
    try {
      return streaming(key).newDecryptingStream(source, associated(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open content " + name, e);
    }
  }

  private static StreamingAead streaming(ContentKey key) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
            key.text(), InstallationKeys.TINK, InsecureSecretKeyAccess.get())
        .getPrimitive(InstallationKeys.TINK, StreamingAead.class);
  }

  private static byte[] associated(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
