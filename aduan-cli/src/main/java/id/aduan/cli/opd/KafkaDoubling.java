package id.aduan.cli.opd;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.doors.Target;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a record of the OPD's topic again, as it is: where we know the broker's administrator,
 * as on a laptop. Nobody else may.
 */
final class KafkaDoubling implements Doubling, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private final TopicPartition queue;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;

  KafkaDoubling(Target target, OpdCode opd) {
    this.queue = new TopicPartition(Topics.assignments(opd).name(), 0);
    this.consumer =
        new KafkaConsumer<>(
            target.brokerAs(BrokerLogin.ADMIN, Map.of()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(
            target.brokerAs(
                BrokerLogin.ADMIN,
                Map.of(
                    "acks", "all",
                    "delivery.timeout.ms", 10_000,
                    "request.timeout.ms", 5_000,
                    "linger.ms", 0)),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @Override
  public boolean doubled(String trackingId) {
    ConsumerRecord<String, byte[]> first = find(trackingId);
    if (first == null) {
      return false;
    }
    try {
      var _ =
          producer
              .send(
                  new ProducerRecord<>(
                      queue.topic(),
                      queue.partition(),
                      first.key(),
                      first.value(),
                      first.headers()))
              .get();
      return true;
    } catch (ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close(Duration.ofSeconds(1));
  }

  private @Nullable ConsumerRecord<String, byte[]> find(String trackingId) {
    consumer.assign(List.of(queue));
    consumer.seekToBeginning(List.of(queue));
    long end = consumer.endOffsets(List.of(queue)).getOrDefault(queue, 0L);
    while (consumer.position(queue) < end) {
      for (ConsumerRecord<String, byte[]> next : consumer.poll(POLL)) {
        if (trackingId.equals(next.key())) {
          return next;
        }
      }
    }
    return null;
  }
}
