package cn.onestop.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/// A private key for RS256, named by its own fingerprint.
public final class SigningKey {
  static final int BITS = 2048;

  private SigningKey() {}

  public static RSAKey fresh() {
    try {
      return named(new RSAKeyGenerator(BITS).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey named(RSAKey key) throws JOSEException {
    return new RSAKey.Builder(key)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint()
        .build();
  }
}
