package id.aduan.routing.stream;

import id.aduan.kit.work.Degraded;
import id.aduan.kit.work.Next;
import id.aduan.routing.webhooks.Courier;
import id.aduan.routing.webhooks.Progress;
import id.aduan.routing.webhooks.Webhook;
import id.aduan.routing.webhooks.WebhookPolicy;
import id.aduan.routing.webhooks.Webhooks;
import id.aduan.routing.webhooks.Webhooks.Kept;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * One queue for each webhook that is switched on, on every instance; and how they go, noted for
 * whoever asks any instance.
 */
final class WebhookQueues implements HealthIndicator, AutoCloseable {
  private final Webhooks webhooks;
  private final Courier courier;
  private final WebhookPolicy policy;
  private final WebhookConsumers consumers;
  private final Clock clock;
  private final Map<String, WebhookQueue> queues = new ConcurrentHashMap<>();
  private final Map<String, Progress> noted = new ConcurrentHashMap<>();
  private boolean closed;

  WebhookQueues(
      Webhooks webhooks,
      Courier courier,
      WebhookPolicy policy,
      WebhookConsumers consumers,
      Clock clock) {
    this.webhooks = webhooks;
    this.courier = courier;
    this.policy = policy;
    this.consumers = consumers;
    this.clock = clock;
  }

  /** Starts and ends queues as the webhooks are now, and notes how they go. */
  synchronized Next look() {
    if (!closed) {
      Map<String, Kept> wanted = new LinkedHashMap<>();
      webhooks.all().stream()
          .filter(kept -> kept.webhook().enabled())
          .forEach(kept -> wanted.put(kept.webhook().id(), kept));
      end(wanted);
      wanted.values().forEach(this::goOn);
    }
    return Next.AFTER_A_PAUSE;
  }

  @Override
  public synchronized void close() {
    closed = true;
    queues.values().forEach(WebhookQueue::close);
    queues.clear();
  }

  @Override
  public Health health() {
    Instant now = clock.instant();
    Map<String, String> failing = new LinkedHashMap<>();
    for (WebhookQueue queue : queues.values()) {
      if (queue.progress().isFailingFor(policy.alarmAfter(), now)) {
        failing.put(queue.webhook().opd() + " " + queue.webhook().id(), said(queue.progress()));
      }
    }
    return failing.isEmpty()
        ? Health.up().build()
        : Health.status(Degraded.STATUS).withDetail("not delivered", failing).build();
  }

  private static String said(Progress progress) {
    return progress.lastError() + " since " + progress.failingSince();
  }

  private void end(Map<String, Kept> wanted) {
    Iterator<WebhookQueue> each = queues.values().iterator();
    while (each.hasNext()) {
      WebhookQueue queue = each.next();
      Kept kept = wanted.get(queue.webhook().id());
      if (kept == null || !kept.webhook().equals(queue.webhook())) {
        queue.close();
        note(queue);
        each.remove();
      }
    }
  }

  private void goOn(Kept kept) {
    Webhook webhook = kept.webhook();
    WebhookQueue queue = queues.get(webhook.id());
    if (queue == null) {
      start(kept);
    } else if (!note(queue)) {
      queue.adopt(kept.progress());
      noted.put(webhook.id(), kept.progress());
    }
  }

  private void start(Kept kept) {
    Webhook webhook = kept.webhook();
    WebhookQueue queue =
        new WebhookQueue(
            webhook, kept.progress(), courier, policy, consumers, () -> isCurrent(webhook), clock);
    noted.put(webhook.id(), kept.progress());
    queues.put(webhook.id(), queue);
    queue.start();
  }

  private boolean isCurrent(Webhook webhook) {
    return webhooks.find(webhook.id()).map(Kept::webhook).filter(webhook::equals).isPresent();
  }

  /** Whether there was anything new to note. */
  private boolean note(WebhookQueue queue) {
    Progress progress = queue.progress();
    if (progress.equals(noted.get(queue.webhook().id()))) {
      return false;
    }
    webhooks.note(queue.webhook().id(), progress);
    noted.put(queue.webhook().id(), progress);
    return true;
  }
}
