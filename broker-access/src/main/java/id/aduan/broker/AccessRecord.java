package id.aduan.broker;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Principal;
import id.aduan.contract.wire.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes down who is about to be let in or shut out, for the audit. */
public final class AccessRecord {
  private final Map<String, Object> settings;

  /**
   * @param settings of a Kafka client that is its administrator
   */
  public AccessRecord(Map<String, Object> settings) {
    this.settings = new HashMap<>(settings);
    this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
    this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
    this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
  }

  /** Returns when the broker has it, of each of them. */
  public void write(Collection<Principal> whom, AccessEvent change, Instant now) {
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          whom.stream()
              .<Future<RecordMetadata>>map(
                  principal -> producer.send(message(principal, change, now)))
              .toList();
      for (Future<RecordMetadata> each : sent) {
        var _ = each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException("broker: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private static ProducerRecord<String, byte[]> message(
      Principal whom, AccessEvent change, Instant now) {
    var envelope =
        new Envelope<>(
            new EventId(UUID.randomUUID().toString()),
            "/aduan-access",
            whom.login(),
            now,
            null,
            change);
    var message =
        new ProducerRecord<>(
            Topics.ACCESS_CHANGES.name(),
            envelope.subject(),
            EventCodec.ACCESS_CHANGES.encode(change));
    CloudEvents.headers(envelope).forEach(message.headers()::add);
    return message;
  }
}
