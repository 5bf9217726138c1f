package id.aduan.routing.stream;

import id.aduan.contract.wire.Topics;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.routing.webhooks.Answer;
import id.aduan.routing.webhooks.Courier;
import id.aduan.routing.webhooks.Message;
import id.aduan.routing.webhooks.Progress;
import id.aduan.routing.webhooks.Webhook;
import id.aduan.routing.webhooks.WebhookPolicy;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the assignments of one OPD to one endpoint: one after the other, each until it is
 * acknowledged, the offset committed after that. The webhook is a consumer group of its own, so of
 * several instances one delivers, and another goes on where it stopped (ADR 0020).
 */
final class WebhookQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebhookQueue.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration UNTIL_REST_IS_OVER = Duration.ofSeconds(1);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);
  private static final double DOUBLED = 2;
  private final Webhook webhook;
  private final Courier courier;
  private final WebhookConsumers consumers;
  private final BooleanSupplier isCurrent;
  private final Clock clock;
  private final CircuitBreaker breaker;
  private final IntervalFunction pauses;
  private final Loop loop;
  private volatile Progress progress;
  private @Nullable Consumer<String, byte[]> open;
  private Instant notBefore = Instant.EPOCH;
  private int failures;

  /**
   * @param isCurrent whether the webhook is still as it is here: one that was switched off, or is
   *     at another address by now, is told nothing more
   */
  WebhookQueue(
      Webhook webhook,
      Progress soFar,
      Courier courier,
      WebhookPolicy policy,
      WebhookConsumers consumers,
      BooleanSupplier isCurrent,
      Clock clock) {
    this.webhook = webhook;
    this.progress = soFar;
    this.courier = courier;
    this.consumers = consumers;
    this.isCurrent = isCurrent;
    this.clock = clock;
    this.breaker = breaker(webhook, policy);
    this.pauses = IntervalFunction.ofExponentialRandomBackoff(policy.firstPause(), DOUBLED);
    this.loop = new Loop("webhook-" + webhook.id(), Duration.ZERO, this::round);
  }

  void start() {
    loop.start();
  }

  Webhook webhook() {
    return webhook;
  }

  Progress progress() {
    return progress;
  }

  /** Takes over what another instance has noted, where this one has nothing of its own. */
  void adopt(Progress noted) {
    progress = noted;
  }

  @Override
  public void close() {
    loop.stop();
    closeConsumer();
  }

  /** Ends where there is nothing, or something must wait; polls meanwhile, to stay in the group. */
  private Next round() {
    try {
      Consumer<String, byte[]> consumer = consumer();
      boolean delivered;
      do {
        if (clock.instant().isBefore(notBefore)) {
          consumer.pause(consumer.assignment());
        } else {
          consumer.resume(consumer.paused());
        }
        delivered = deliver(consumer, consumer.poll(POLL));
      } while (delivered && loop.isRunning());
      return Next.AT_ONCE;
    } catch (RuntimeException e) {
      // Where the loop was interrupted to end, whoever ended it closes: an interrupted thread can
      // not.
      if (loop.isRunning()) {
        closeConsumer();
      }
      throw e;
    }
  }

  /** One record at most: the consumer is told to fetch no more at once. */
  private boolean deliver(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> some) {
    boolean delivered = false;
    for (ConsumerRecord<String, byte[]> next : some) {
      TopicPartition partition = new TopicPartition(next.topic(), next.partition());
      delivered = isDone(next);
      if (delivered) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next.offset() + 1)));
      } else {
        consumer.seek(partition, next.offset());
      }
    }
    return delivered;
  }

  private boolean isDone(ConsumerRecord<String, byte[]> next) {
    Optional<Message> message = AssignmentMessage.of(next);
    if (message.isEmpty()) {
      log.error("{} offset {}: no CloudEvent, passed over", next.topic(), next.offset());
      return true;
    }
    if (!isCurrent.getAsBoolean()) {
      notBefore = clock.instant().plus(UNTIL_REST_IS_OVER);
      return false;
    }
    if (!breaker.tryAcquirePermission()) {
      notBefore = clock.instant().plus(UNTIL_REST_IS_OVER);
      return false;
    }
    return isAcknowledged(message.get(), Instant.ofEpochMilli(next.timestamp()));
  }

  private boolean isAcknowledged(Message message, Instant published) {
    long began = System.nanoTime();
    Answer answer = courier.deliver(webhook, message);
    long took = System.nanoTime() - began;
    Instant now = clock.instant();
    progress = progress.after(answer, published, now);
    return switch (answer) {
      case Answer.Acknowledged _ -> {
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        failures = 0;
        yield true;
      }
      case Answer.Failed failed -> {
        breaker.onError(took, TimeUnit.NANOSECONDS, new NotDelivered(failed.code()));
        failures++;
        notBefore = now.plusMillis(pauses.apply(failures));
        if (failures == 1) {
          log.warn("webhook {} of {} waits: {}", webhook.id(), webhook.opd(), failed.code());
        }
        yield false;
      }
    };
  }

  private Consumer<String, byte[]> consumer() {
    Consumer<String, byte[]> consumer = open;
    if (consumer == null) {
      consumer = consumers.of(webhook);
      consumer.subscribe(List.of(Topics.assignments(webhook.opd()).name()));
      open = consumer;
    }
    return consumer;
  }

  private void closeConsumer() {
    Consumer<String, byte[]> consumer = open;
    open = null;
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
    }
  }

  /**
   * After some failures in a row the endpoint rests, longer each time; then one attempt decides.
   */
  private static CircuitBreaker breaker(Webhook webhook, WebhookPolicy policy) {
    return CircuitBreaker.of(
        webhook.id(),
        CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(policy.failuresBeforeRest())
            .minimumNumberOfCalls(policy.failuresBeforeRest())
            .failureRateThreshold(100)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitIntervalFunctionInOpenState(
                IntervalFunction.ofExponentialBackoff(
                    policy.firstRest(), DOUBLED, policy.longestRest()))
            .build());
  }

  /** Tells the breaker that an attempt failed. */
  private static final class NotDelivered extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    NotDelivered(String code) {
      super(code, null, false, false);
    }
  }
}
