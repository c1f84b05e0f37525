package cn.onestop.identity.token.store;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An authorization's attributes and tokens as one JSON text, by the library's own Jackson modules.
/// The principal is left out: who it is follows from the session.
final class AuthorizationText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModules(SecurityJacksonModules.getModules(AuthorizationText.class.getClassLoader()))
          .build();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final String ATTRIBUTES = "attributes";
  private static final String METADATA = "metadata";
  private static final String SCOPES = "scopes";

  private AuthorizationText() {}

  static String write(OAuth2Authorization authorization) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    var attributes = new LinkedHashMap<>(authorization.getAttributes());
    attributes.remove(Principal.class.getName());
    attributes.keySet().removeIf(name -> name.startsWith("onestop."));
    all.put(ATTRIBUTES, plain(attributes));
    all.put(SCOPES, new ArrayList<>(authorization.getAuthorizedScopes()));
    for (var kind : TokenKind.values()) {
      var token = authorization.getToken(kind.type());
      if (token != null) {
        all.put(kind.name(), write(token));
      }
    }
    return JSON.writeValueAsString(all);
  }

  private static Map<String, @Nullable Object> write(
      OAuth2Authorization.Token<? extends AbstractOAuth2Token> held) {
    var token = held.getToken();
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("value", token.getTokenValue());
    all.put("issuedAt", String.valueOf(token.getIssuedAt()));
    all.put("expiresAt", String.valueOf(token.getExpiresAt()));
    all.put(METADATA, plain(held.getMetadata()));
    if (token instanceof OAuth2AccessToken access) {
      all.put(SCOPES, new ArrayList<>(access.getScopes()));
    }
    return all;
  }

  /// Collections of kinds that the library reads back.
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new HashMap<String, @Nullable Object>();
        map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner)));
        yield copy;
      }
      case Collection<?> all -> {
        var copy = new ArrayList<@Nullable Object>();
        all.forEach(inner -> copy.add(plain(inner)));
        yield copy;
      }
      case null -> null;
      default -> value;
    };
  }

  static void read(String text, OAuth2Authorization.Builder into) {
    var all = JSON.readValue(text, MAP);
    into.attributes(attributes -> attributes.putAll(map(all, ATTRIBUTES)));
    into.authorizedScopes(texts(all));
    for (var kind : TokenKind.values()) {
      if (all.containsKey(kind.name())) {
        var held = map(all, kind.name());
        into.token(token(kind, held), metadata -> metadata.putAll(map(held, METADATA)));
      }
    }
  }

  private static AbstractOAuth2Token token(TokenKind kind, Map<String, Object> held) {
    var value = String.valueOf(held.get("value"));
    var issued = Instant.parse(String.valueOf(held.get("issuedAt")));
    var expires = Instant.parse(String.valueOf(held.get("expiresAt")));
    return switch (kind) {
      case CODE -> new OAuth2AuthorizationCode(value, issued, expires);
      case ACCESS ->
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER, value, issued, expires, texts(held));
      case REFRESH -> new OAuth2RefreshToken(value, issued, expires);
      case ID ->
          new OidcIdToken(
              value,
              issued,
              expires,
              map(map(held, METADATA), OAuth2Authorization.Token.CLAIMS_METADATA_NAME));
    };
  }

  @SuppressWarnings("unchecked") // Written by us, with texts for keys.
  private static Map<String, Object> map(Map<String, Object> from, String name) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(name), name);
  }

  private static Set<String> texts(Map<String, Object> from) {
    var texts = new HashSet<String>();
    ((List<?>) Objects.requireNonNull(from.get(SCOPES)))
        .forEach(scope -> texts.add(String.valueOf(scope)));
    return texts;
  }
}
