package id.aduan.routing.webhooks;

import java.util.List;
import java.util.Optional;

/** All webhooks that were entered. */
public interface Webhooks {

  /** A webhook, and how its deliveries go. */
  record Kept(Webhook webhook, Progress progress) {}

  List<Kept> all();

  Optional<Kept> find(String id);

  /** Adds a webhook, and answers what is now known under its id: one that is there stays. */
  Webhook add(Webhook webhook);

  /** Replaces the version before this one; false if that is not the present one. */
  boolean change(Webhook changed);

  /** Notes how the deliveries go; no change of the webhook itself. */
  void note(String id, Progress progress);
}
