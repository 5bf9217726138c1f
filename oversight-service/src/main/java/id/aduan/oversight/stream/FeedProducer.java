package id.aduan.oversight.stream;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The producer of the feeds. It never gives a record up: one that expired while a later one went
 * through would leave the feed out of order. The idempotent producer keeps the order of what it
 * tries again.
 */
final class FeedProducer implements AutoCloseable {
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> template;

  FeedProducer(Map<String, Object> settings) {
    producers = new DefaultKafkaProducerFactory<>(settings);
    producers.updateConfigs(Map.of(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE));
    producers.setPhysicalCloseTimeout((int) Duration.ofSeconds(2).toSeconds());
    template = new KafkaTemplate<>(producers);
  }

  KafkaTemplate<String, byte[]> template() {
    return template;
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
