package cn.onestop.identity.key;

import cn.onestop.identity.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;

/// The file with the private key that signs tokens: PEM (PKCS#8) or a JWK, RSA.
///
/// It outlives the process, so tokens stay good through a restart, and every instance of a gateway
/// is given the same one. Whoever has it can be anyone: it is readable by its owner only.
public final class SigningKeyFile {
  private static final int BITS = 2048;
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private SigningKeyFile() {}

  /// Makes the file named by the only argument, unless it is there.
  static void main(String[] args) {
    if (args.length != 1) {
      throw new StartRefused("Name the one file to make.");
    }
    createIfMissing(Path.of(args[0]));
  }

  /// Makes the file, whole and private or not at all. If another process makes it at the same
  /// moment, one of the two keys is used by both.
  public static void createIfMissing(Path file) {
    if (Files.exists(file)) {
      return;
    }
    try {
      var target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var made = Files.createTempFile(target.getParent(), ".signing-key", ".tmp", onlyOwner);
      try {
        Files.writeString(made, newPem());
        Files.createLink(target, made);
      } catch (FileAlreadyExistsException anotherWasFaster) {
        // Its key is as good as ours.
      } finally {
        Files.delete(made);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new StartRefused("The signing key file " + file + " cannot be made: " + e + ".");
    }
  }

  /// The key in the file, named by its own fingerprint.
  public static RSAKey read(Path file) {
    try {
      var text = Files.readString(file).strip();
      var key = text.startsWith("{") ? fromJwk(text) : fromPem(text);
      if (!key.isPrivate() || key.size() < BITS) {
        throw new StartRefused(
            "The signing key file %s must hold a private RSA key of at least %d bits."
                .formatted(file, BITS));
      }
      return new RSAKey.Builder(key)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint()
          .build();
    } catch (IOException e) {
      throw new StartRefused(
          ("The signing key file %s cannot be read (%s): put one there or set"
                  + " onestop.identity.create-signing-key=true.")
              .formatted(file, e.getClass().getSimpleName()));
    } catch (ParseException | GeneralSecurityException | JOSEException | RuntimeException e) {
      if (e instanceof StartRefused refused) {
        throw refused;
      }
      // The cause may quote the file; it stays out of logs.
      throw new StartRefused(
          "The signing key file %s holds neither a PKCS#8 key in PEM form nor a JWK, for RSA."
              .formatted(file));
    }
  }

  private static RSAKey fromJwk(String json) throws ParseException {
    return JWK.parse(json).toRSAKey();
  }

  private static RSAKey fromPem(String pem) throws GeneralSecurityException {
    if (!pem.startsWith(BEGIN)) {
      throw new GeneralSecurityException("not PKCS#8");
    }
    var encoded = pem.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
    var factory = KeyFactory.getInstance("RSA");
    var privateKey =
        factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    return withPublicPart(privateKey, factory);
  }

  private static RSAKey withPublicPart(PrivateKey privateKey, KeyFactory factory)
      throws GeneralSecurityException {
    if (!(privateKey instanceof RSAPrivateCrtKey whole)) {
      throw new GeneralSecurityException("no public part");
    }
    var publicKey =
        factory.generatePublic(new RSAPublicKeySpec(whole.getModulus(), whole.getPublicExponent()));
    return new RSAKey.Builder((RSAPublicKey) publicKey).privateKey(privateKey).build();
  }

  private static String newPem() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      var encoded = generator.generateKeyPair().getPrivate().getEncoded();
      return BEGIN
          + "\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
          + "\n"
          + END
          + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
