package id.aduan.intake.edge;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.EventSender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes what other services would. */
final class Publisher implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;

  Publisher(String bootstrap) {
    this.producer =
        new KafkaProducer<>(
            BrokerLogin.demoAdmin().at(bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void happened(String complaint, long sequence, CaseEvent event, Map<ContentPart, String> words) {
    send(
        EventSender.record(
            Topics.CASES,
            EventCodec.CASES,
            new Envelope<>(
                EventId.ofCase(new TrackingId(complaint), sequence),
                "/routing-service",
                complaint,
                Instant.parse("2026-03-16T02:00:00Z").plusSeconds(60 * sequence),
                sequence,
                new CaseRecord(event, words))));
  }

  <E> void publish(Topic topic, EventCodec<E> codec, Envelope<E> envelope) {
    send(EventSender.record(topic, codec, envelope));
  }

  <E> void publish(Topic topic, EventCodec<E> codec, List<Envelope<E>> envelopes) {
    envelopes.forEach(envelope -> {
      var _ = producer.send(EventSender.record(topic, codec, envelope));
    });
    producer.flush();
  }

  void raw(Topic topic, @Nullable String key, byte[] value) {
    send(new ProducerRecord<>(topic.name(), key, value));
  }

  private void send(ProducerRecord<String, byte[]> outgoing) {
    try {
      var _ = producer.send(outgoing).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
