package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Topics;
import id.aduan.routing.webhooks.Progress;
import id.aduan.routing.webhooks.SigningKeys;
import id.aduan.routing.webhooks.Webhook;
import id.aduan.routing.webhooks.Webhooks.Kept;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the coordinator sees it; never its secret.
 *
 * @param lag how many records wait for it; null: not known now
 * @param expiresAt when the oldest record that waits leaves the topic; null: none is known to wait
 */
record WebhookJson(
    String id,
    OpdCode opd,
    URI url,
    boolean enabled,
    long version,
    State state,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant failingSince,
    @Nullable String lastError,
    @Nullable Instant lastErrorAt,
    @Nullable Long lag,
    @Nullable Instant expiresAt) {
  private static final Duration KEPT =
      Objects.requireNonNull(Topics.assignments(new OpdCode("ANY")).retention());

  /** How it stands with the deliveries. */
  enum State {
    DISABLED,
    UNTRIED,
    DELIVERING,
    FAILING
  }

  /** What is shown once: what the receiver verifies signatures with. */
  record Shown(WebhookJson webhook, @Nullable String secret, @Nullable String publicKey) {
    static Shown of(WebhookJson webhook, SigningKeys keys) {
      return new Shown(webhook, keys.secret(), keys.publicKey());
    }
  }

  /** What came of a test. */
  record Tested(boolean delivered, @Nullable Integer status, @Nullable String error) {}

  static WebhookJson of(Kept kept, @Nullable Long lag) {
    Webhook webhook = kept.webhook();
    Progress progress = kept.progress();
    Instant waiting = progress.waitingSince();
    return new WebhookJson(
        webhook.id(),
        webhook.opd(),
        webhook.url(),
        webhook.enabled(),
        webhook.version(),
        state(webhook, progress),
        progress.lastSuccessAt(),
        progress.failingSince(),
        progress.lastError(),
        progress.lastErrorAt(),
        lag,
        waiting == null ? null : waiting.plus(KEPT));
  }

  private static State state(Webhook webhook, Progress progress) {
    if (!webhook.enabled()) {
      return State.DISABLED;
    }
    if (progress.failingSince() != null) {
      return State.FAILING;
    }
    return progress.lastSuccessAt() == null ? State.UNTRIED : State.DELIVERING;
  }
}
