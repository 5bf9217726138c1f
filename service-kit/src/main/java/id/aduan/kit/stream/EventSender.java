package id.aduan.kit.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topic;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events as CloudEvents; the future completes when all in-sync replicas have the record. */
public final class EventSender {
  private final KafkaTemplate<String, byte[]> kafka;

  public EventSender(KafkaTemplate<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /** Sends with the envelope's subject as key. */
  public <E> CompletableFuture<?> send(Topic topic, EventCodec<E> codec, Envelope<E> envelope) {
    return kafka.send(record(topic, codec, envelope));
  }

  /** The record that would be sent, for those who add to it. */
  public static <E> ProducerRecord<String, byte[]> record(
      Topic topic, EventCodec<E> codec, Envelope<E> envelope) {
    ProducerRecord<String, byte[]> outgoing =
        new ProducerRecord<>(topic.name(), envelope.subject(), codec.encode(envelope.event()));
    CloudEvents.headers(envelope).forEach((name, value) -> outgoing.headers().add(name, value));
    return outgoing;
  }
}
