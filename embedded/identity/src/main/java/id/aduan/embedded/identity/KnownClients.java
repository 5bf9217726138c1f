package id.aduan.embedded.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients of the demo; Spring's own list wants secrets that differ, and these are public. */
final class KnownClients implements RegisteredClientRepository {
  private final List<RegisteredClient> clients;

  KnownClients(List<RegisteredClient> clients) {
    this.clients = List.copyOf(clients);
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("clients: fixed (expected: no others)");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.stream()
        .filter(client -> client.getClientId().equals(clientId))
        .findFirst()
        .orElse(null);
  }
}
