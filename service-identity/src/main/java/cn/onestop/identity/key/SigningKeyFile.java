package cn.onestop.identity.key;

import cn.onestop.identity.StartRefused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;

/// The file with a private key that signs tokens: PEM (PKCS#8) or a JWK, RSA. An installation that
/// had its key in a file goes on with it; after the first start the file is not needed any more.
public final class SigningKeyFile {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private SigningKeyFile() {}

  /// The key in the file, named by its own fingerprint.
  public static RSAKey read(Path file) {
    try {
      var text = Files.readString(file).strip();
      var key = text.startsWith("{") ? fromJwk(text) : fromPem(text);
      if (!key.isPrivate() || key.size() < SigningKey.BITS) {
        throw new StartRefused(
            "The signing key file %s must hold a private RSA key of at least %d bits."
                .formatted(file, SigningKey.BITS));
      }
      return SigningKey.named(key);
    } catch (IOException e) {
      throw new StartRefused(
          ("The signing key file %s cannot be read (%s): put it there, or leave"
                  + " onestop.identity.signing-key-file out and one is made.")
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
}
