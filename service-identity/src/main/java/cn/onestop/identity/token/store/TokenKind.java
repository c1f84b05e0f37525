package cn.onestop.identity.token.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// The tokens of an authorization that are asked for by their value.
enum TokenKind {
  CODE("code", OAuth2AuthorizationCode.class),
  ACCESS("access_token", OAuth2AccessToken.class),
  REFRESH("refresh_token", OAuth2RefreshToken.class),
  ID("id_token", OidcIdToken.class);

  private final String wireName;
  private final Class<? extends AbstractOAuth2Token> type;

  TokenKind(String wireName, Class<? extends AbstractOAuth2Token> type) {
    this.wireName = wireName;
    this.type = type;
  }

  Class<? extends AbstractOAuth2Token> type() {
    return type;
  }

  /// Which it may be; all if the caller does not say.
  static List<TokenKind> of(@Nullable OAuth2TokenType asked) {
    return Arrays.stream(values())
        .filter(kind -> asked == null || kind.wireName.equals(asked.getValue()))
        .toList();
  }

  /// What is kept of a token where it is looked for: a hash, since it is long and random.
  String place(String value) {
    return wireName + ":" + hash(value);
  }

  static String hash(String value) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
