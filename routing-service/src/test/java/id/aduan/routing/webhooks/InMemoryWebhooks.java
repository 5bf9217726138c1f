package id.aduan.routing.webhooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The webhooks in memory: the twin of the store, for tests without one. */
public final class InMemoryWebhooks implements Webhooks {
  private final Map<String, Kept> byId = new ConcurrentHashMap<>();

  @Override
  public List<Kept> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Optional<Kept> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Webhook add(Webhook webhook) {
    Kept known = byId.putIfAbsent(webhook.id(), new Kept(webhook, Progress.NONE));
    return known == null ? webhook : known.webhook();
  }

  @Override
  public boolean change(Webhook changed) {
    AtomicBoolean done = new AtomicBoolean();
    var _ =
        byId.computeIfPresent(
            changed.id(),
            (_, kept) -> {
              done.set(kept.webhook().version() == changed.version() - 1);
              return done.get() ? new Kept(changed, kept.progress()) : kept;
            });
    return done.get();
  }

  @Override
  public void note(String id, Progress progress) {
    var _ = byId.computeIfPresent(id, (_, kept) -> new Kept(kept.webhook(), progress));
  }
}
