package id.aduan.embedded.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Somebody who tries at the broker what he may do. */
final class Visitor implements AutoCloseable {
  private static final Duration ENOUGH = Duration.ofSeconds(10);
  private final Admin admin;
  private final KafkaProducer<String, String> producer;
  private final Map<String, Object> settings;

  Visitor(Map<String, Object> settings) {
    this.settings = new HashMap<>(settings);
    this.settings.put("enable.auto.commit", "false");
    this.settings.put("fetch.max.wait.ms", "50");
    this.admin = Admin.create(settings);
    Map<String, Object> sending = new HashMap<>(settings);
    // One refusal would be the end of a producer that numbers its records.
    sending.put("enable.idempotence", "false");
    this.producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer());
  }

  /** R, W, D, C and X (delete), or a dash for what is refused. */
  String rights(String topic) {
    return (reads(topic) ? "R" : "-")
        + (writes(topic) ? "W" : "-")
        + (describes(topic) ? "D" : "-")
        + (creates(topic) ? "C" : "-")
        + (deletes(topic) ? "X" : "-");
  }

  boolean writes(String topic) {
    try {
      var _ = producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
      return true;
    } catch (ExecutionException e) {
      return refused(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** There is something to read in every topic, where it was written. */
  private boolean reads(String topic) {
    TopicPartition first = new TopicPartition(topic, 0);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(first));
      consumer.seekToBeginning(List.of(first));
      boolean empty = consumer.endOffsets(List.of(first)).getOrDefault(first, 0L) == 0;
      return !empty && !consumer.poll(ENOUGH).isEmpty();
    } catch (AuthorizationException | AuthenticationException e) {
      return false;
    }
  }

  /** To commit an offset is to read in a group; of which topic is asked after that. */
  boolean joins(String group) {
    try {
      admin
          .alterConsumerGroupOffsets(
              group, Map.of(new TopicPartition("none", 0), new OffsetAndMetadata(0)))
          .all()
          .get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupAuthorizationException) {
        return false;
      }
      return !refused(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean describes(String topic) {
    return allows(admin.describeTopics(List.of(topic)).allTopicNames());
  }

  private boolean creates(String topic) {
    return allows(
        admin
            .createTopics(
                List.of(new NewTopic(topic, 1, (short) 1)),
                new CreateTopicsOptions().validateOnly(true))
            .all());
  }

  private boolean deletes(String topic) {
    return allows(admin.deleteTopics(List.of(topic)).all());
  }

  private static boolean allows(KafkaFuture<?> asked) {
    try {
      var _ = asked.get();
      return true;
    } catch (ExecutionException e) {
      return e.getCause() instanceof TopicExistsException || refused(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** False, if it is a refusal; nothing else may be taken for one. */
  private static boolean refused(@Nullable Throwable cause) {
    if (cause instanceof AuthorizationException
        || cause instanceof AuthenticationException
        || cause instanceof UnknownTopicOrPartitionException) {
      return false;
    }
    throw new IllegalStateException("neither done nor refused", cause);
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    admin.close(Duration.ZERO);
  }
}
