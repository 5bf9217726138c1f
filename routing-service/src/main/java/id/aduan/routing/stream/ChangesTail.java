package id.aduan.routing.stream;

import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.work.Next;
import id.aduan.routing.live.LiveHub;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Follows the end of the topic of all that happens in cases, so that each instance notices what any
 * of them did; in no group, as every instance needs all of it, and only while somebody watches. Of
 * a record nothing is read but its key.
 */
final class ChangesTail {
  private static final Logger log = LoggerFactory.getLogger(ChangesTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private final ConsumerFactory<String, byte[]> consumers;
  private final LiveHub hub;
  private @Nullable Consumer<String, byte[]> consumer;

  ChangesTail(ConsumerFactory<String, byte[]> consumers, LiveHub hub) {
    this.consumers = consumers;
    this.hub = hub;
  }

  /** A round of its loop; what the broker refuses is tried again. */
  Next follow() {
    if (!hub.isWatched()) {
      close();
      return Next.AFTER_A_PAUSE;
    }
    try {
      Consumer<String, byte[]> open = consumer == null ? opened() : consumer;
      Set<TrackingId> changed = new HashSet<>();
      open.poll(POLL)
          .forEach(record -> {
            if (record.key() != null) {
              TrackingId.parse(record.key()).ifPresent(changed::add);
            }
          });
      if (!changed.isEmpty()) {
        hub.changed(changed);
      }
      return Next.AT_ONCE;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** From now on; whoever watched before it followed may have missed something. */
  private Consumer<String, byte[]> opened() {
    Consumer<String, byte[]> made = consumers.createConsumer(null, "changes", null, settings());
    consumer = made;
    List<TopicPartition> all =
        made.partitionsFor(Topics.LIFECYCLE.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    made.assign(all);
    made.seekToEnd(all);
    all.forEach(made::position);
    hub.missedSome();
    return made;
  }

  private void close() {
    Consumer<String, byte[]> open = consumer;
    consumer = null;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException e) {
        log.debug("The reader of changes did not close", e);
      }
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "3000");
    settings.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "2500");
    return settings;
  }
}
