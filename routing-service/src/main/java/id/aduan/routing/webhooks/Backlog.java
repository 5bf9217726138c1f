package id.aduan.routing.webhooks;

import java.util.List;
import java.util.Map;

/** How much waits for delivery. */
public interface Backlog {

  /** By the id of the webhook; nothing about those of which it can not be said now. */
  Map<String, Long> of(List<Webhook> webhooks);
}
