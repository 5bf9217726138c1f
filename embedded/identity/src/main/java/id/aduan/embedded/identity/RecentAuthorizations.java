package id.aduan.embedded.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps the last sign-ins only: Spring's own store keeps all of them for ever, and this process is
 * small.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
  static final int KEPT = 500;

  private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
  private final Map<String, OAuth2Authorization> oldestFirst = new LinkedHashMap<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    all.save(authorization);
    var _ = oldestFirst.put(authorization.getId(), authorization);
    if (oldestFirst.size() > KEPT) {
      remove(oldestFirst.values().iterator().next());
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    OAuth2Authorization saved = oldestFirst.remove(authorization.getId());
    all.remove(saved == null ? authorization : saved);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return all.findById(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return all.findByToken(token, tokenType);
  }
}
