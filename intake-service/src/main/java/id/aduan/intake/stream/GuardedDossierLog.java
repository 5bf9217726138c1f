package id.aduan.intake.stream;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.complaints.DossierLog;
import id.aduan.intake.complaints.Journal;
import id.aduan.kit.stream.EventSender;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to Kafka; to the journal while Kafka does not answer. A send that timed out and succeeded
 * after all is followed by the journal's copy of it, under the same id.
 */
@Component
final class GuardedDossierLog implements DossierLog {
  private static final Logger log = LoggerFactory.getLogger(GuardedDossierLog.class);

  /** The producer gives up earlier; this only bounds the wait if it should not. */
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private final EventSender kafka;
  private final CircuitBreaker kafkaBreaker;
  private final Journal journal;
  private final CircuitBreaker storeBreaker;
  private final Map<Durability, Counter> counters = new EnumMap<>(Durability.class);

  GuardedDossierLog(
      EventSender kafka,
      CircuitBreaker kafkaBreaker,
      Journal journal,
      CircuitBreaker storeBreaker,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.kafkaBreaker = kafkaBreaker;
    this.journal = journal;
    this.storeBreaker = storeBreaker;
    for (Durability durability : Durability.values()) {
      counters.put(
          durability,
          Counter.builder("aduan.intake.appended")
              .description("Events from citizens, by where they became durable")
              .tag("durability", durability.name())
              .register(meters));
    }
  }

  @Override
  public Durability append(TrackingId complaint, String key, DossierEvent event) {
    Durability durability = durability(Envelopes.of(complaint, key, event));
    Objects.requireNonNull(counters.get(durability)).increment();
    return durability;
  }

  private Durability durability(Envelope<DossierEvent> envelope) {
    if (succeeds(kafkaBreaker, () -> logged(envelope))) {
      return Durability.LOGGED;
    }
    return succeeds(storeBreaker, () -> journaled(envelope))
        ? Durability.JOURNALED
        : Durability.NOWHERE;
  }

  private Object logged(Envelope<DossierEvent> envelope) throws Exception {
    return kafka
        .send(Topics.DOSSIERS, EventCodec.DOSSIERS, envelope)
        .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Envelope<DossierEvent> journaled(Envelope<DossierEvent> envelope) {
    journal.append(envelope);
    return envelope;
  }

  /** Whatever the reason of a failure: the next place is tried, or the citizen told to come again. */
  private static boolean succeeds(CircuitBreaker breaker, Callable<?> write) {
    try {
      Object _ = breaker.executeCallable(write);
      return true;
    } catch (CallNotPermittedException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      log.warn("Not durable through {}: {}", breaker.getName(), cause(e));
      return false;
    }
  }

  /** Messages of drivers and clients name hosts and topics, never content. */
  private static String cause(Exception failure) {
    Throwable cause = failure.getCause();
    return (cause == null ? failure : cause).toString();
  }
}
