package cn.onestop.gateway.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// What the test's provider has given out; all of it can be ended.
final class SignIns implements OAuth2AuthorizationService {
  private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
  private final Map<String, OAuth2Authorization> all = new ConcurrentHashMap<>();

  @Override
  public void save(OAuth2Authorization authorization) {
    all.put(authorization.getId(), authorization);
    memory.save(authorization);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    all.remove(authorization.getId());
    memory.remove(authorization);
  }

  void endAll() {
    all.values().forEach(memory::remove);
    all.clear();
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return memory.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return memory.findByToken(token, type);
  }
}
