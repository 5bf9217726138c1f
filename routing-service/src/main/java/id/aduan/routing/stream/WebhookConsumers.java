package id.aduan.routing.stream;

import id.aduan.contract.wire.Groups;
import id.aduan.routing.webhooks.Webhook;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.core.ConsumerFactory;

/** Makes the consumers of webhooks, each in the group of its webhook. */
final class WebhookConsumers {
  /**
   * A webhook may be there before the topic of its OPD is; Kafka's own five minutes would be a long
   * time not to see it.
   */
  private static final Duration LOOK_FOR_TOPIC_EVERY = Duration.ofSeconds(5);

  private final ConsumerFactory<String, byte[]> factory;

  WebhookConsumers(ConsumerFactory<String, byte[]> factory) {
    this.factory = factory;
  }

  static String group(Webhook webhook) {
    return Groups.ROUTING + ".webhook." + webhook.id();
  }

  /**
   * From the beginning of what the topic still holds; one record at a time, so that an instance
   * that has hung with one has no others in its hands.
   */
  Consumer<String, byte[]> of(Webhook webhook) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(
        ConsumerConfig.METADATA_MAX_AGE_CONFIG, Long.toString(LOOK_FOR_TOPIC_EVERY.toMillis()));
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
    return factory.createConsumer(group(webhook), null, null, settings);
  }
}
