package id.aduan.routing.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Signs messages and hands them to endpoints. */
public final class Courier {
  private final Optional<WebhookKeys> keys;
  private final Endpoints endpoints;
  private final Clock clock;

  /**
   * @param keys absent: this installation has no webhooks
   */
  public Courier(Optional<WebhookKeys> keys, Endpoints endpoints, Clock clock) {
    this.keys = keys;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /** What the receiver verifies with; absent where this installation has no webhooks. */
  public Optional<SigningKeys> keysOf(Webhook webhook) {
    return keys.map(all -> all.of(webhook.id(), webhook.generation()));
  }

  /** Tries once. Each attempt has its own time and so its own signature, and the same id. */
  public Answer deliver(Webhook webhook, Message message) {
    Instant now = clock.instant();
    return keys.map(all -> deliver(webhook, message, now, all))
        .orElseGet(() -> new Answer.Failed("no-key"));
  }

  private Answer deliver(Webhook webhook, Message message, Instant now, WebhookKeys all) {
    String id = message.headerId();
    long timestamp = now.getEpochSecond();
    String signature =
        all.of(webhook.id(), webhook.generation()).sign(id, timestamp, message.body());
    if (webhook.hasPrevious(now)) {
      SigningKeys previous = all.of(webhook.id(), webhook.generation() - 1);
      signature += " " + previous.sign(id, timestamp, message.body());
    }
    return endpoints.post(
        webhook.url(),
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", signature),
        message.body());
  }
}
