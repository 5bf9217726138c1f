package id.aduan.kit.stream;

import id.aduan.kit.stream.Outbox.Pending;
import id.aduan.kit.work.Degraded;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes what documents hold beyond their mark, in order, and moves the mark after Kafka
 * acknowledged: at least once, whatever dies in between. A record that Kafka refuses blocks its own
 * document only, and shows in the health.
 */
public final class Relay implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final int PAGE = 500;
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration BLOCKED_FOR = Duration.ofMinutes(1);
  private static final Duration LONG_FOR_AN_ACKNOWLEDGEMENT = Duration.ofSeconds(5);

  /**
   * An idempotent producer keeps the order of its retries, but not over a record that it gave up:
   * what was sent after that one may arrive, and the consumer meets a gap. So it never gives up.
   */
  private static final Map<String, Object> NEVER_GIVING_UP =
      Map.of(
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.RETRIES_CONFIG,
          Integer.MAX_VALUE,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          Integer.MAX_VALUE);

  private final String name;
  private final Outbox outbox;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Loop loop;
  private final Map<String, Blocked> blocked = new ConcurrentHashMap<>();
  private volatile boolean unacknowledged;

  public Relay(String name, Outbox outbox, KafkaTemplate<String, byte[]> kafka) {
    this.name = name;
    this.outbox = outbox;
    this.loop = new Loop("relay-" + name, IDLE, () -> Next.after(publishPage() > 0));
    this.kafka = new KafkaTemplate<>(kafka.getProducerFactory(), NEVER_GIVING_UP);
    this.kafka.setProducerListener(new FreshProducers<>(this.kafka.getProducerFactory()));
    if (this.kafka.getProducerFactory() instanceof DefaultKafkaProducerFactory<?, ?> own) {
      own.setPhysicalCloseTimeout((int) LONG_FOR_AN_ACKNOWLEDGEMENT.toSeconds());
    }
  }

  /**
   * Says that there is something to publish; without it the relay looks by itself, a little later.
   */
  public void wake() {
    loop.wake();
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
    kafka.destroy();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }

  @Override
  public Health health() {
    return unacknowledged || !blocked.isEmpty()
        ? Health.status(Degraded.STATUS)
            .withDetail("blocked", List.copyOf(blocked.keySet()))
            .build()
        : loop.health();
  }

  /** Publishes one page and answers how many documents it moved on. */
  private int publishPage() throws InterruptedException {
    long now = System.nanoTime();
    blocked.values().removeIf(b -> now - b.sinceNanos() > BLOCKED_FOR.toNanos());
    List<Pending> page = outbox.pending(PAGE, List.copyOf(blocked.keySet()));
    Map<Pending, List<CompletableFuture<?>>> sent = new LinkedHashMap<>();
    for (Pending pending : page) {
      List<CompletableFuture<?>> acknowledgements = send(pending);
      sent.put(pending, acknowledgements);
      if (isAway(acknowledgements)) {
        break;
      }
    }
    List<Pending> acknowledged = new ArrayList<>(page.size());
    for (Map.Entry<Pending, List<CompletableFuture<?>>> entry : sent.entrySet()) {
      if (acknowledged(entry.getKey(), entry.getValue())) {
        acknowledged.add(entry.getKey());
      }
    }
    if (!acknowledged.isEmpty()) {
      outbox.published(acknowledged);
    }
    return acknowledged.size();
  }

  /** Sends in order, and nothing after a record that the producer did not take. */
  private List<CompletableFuture<?>> send(Pending pending) {
    List<CompletableFuture<?>> acknowledgements = new ArrayList<>(pending.records().size());
    for (ProducerRecord<String, byte[]> outgoing : pending.records()) {
      CompletableFuture<?> acknowledgement = send(outgoing);
      acknowledgements.add(acknowledgement);
      if (acknowledgement.isCompletedExceptionally()) {
        break;
      }
    }
    return acknowledgements;
  }

  /** What the producer refuses at once is a refusal like any other. */
  private CompletableFuture<?> send(ProducerRecord<String, byte[]> outgoing) {
    try {
      return kafka.send(outgoing);
    } catch (KafkaException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private boolean acknowledged(Pending pending, List<CompletableFuture<?>> acknowledgements)
      throws InterruptedException {
    try {
      await(CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new)));
      return true;
    } catch (ExecutionException e) {
      if (!TransientFailures.isTransient(e)) {
        log.error(
            "Relay {}: Kafka refuses a record of {}: {}",
            name,
            pending.id(),
            String.valueOf(e.getCause()));
        blocked.put(pending.id(), new Blocked(System.nanoTime()));
        return false;
      }
      throw new IllegalStateException("broker: away (expected: an acknowledgement)", e);
    }
  }

  private void await(CompletableFuture<?> acknowledgement)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        acknowledgement.get(LONG_FOR_AN_ACKNOWLEDGEMENT.toMillis(), TimeUnit.MILLISECONDS);
        unacknowledged = false;
        return;
      } catch (TimeoutException e) {
        if (!unacknowledged) {
          log.warn("Relay {} waits for an acknowledgement", name);
        }
        unacknowledged = true;
      }
    }
  }

  /** Whether the last record failed at once for want of a broker: the next would wait as long. */
  private static boolean isAway(List<CompletableFuture<?>> acknowledgements) {
    CompletableFuture<?> last = acknowledgements.getLast();
    return last.isCompletedExceptionally() && TransientFailures.isTransient(last.exceptionNow());
  }

  private record Blocked(long sinceNanos) {}
}
