package id.aduan.cli.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is asked of a broker as its administrator. */
public final class Broker implements AutoCloseable {
  public static final String TIMESTAMPS = "message.timestamp.type";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final short DEFAULT_REPLICAS = -1;
  private final Map<String, Object> settings;
  private final Admin admin;

  /**
   * @param settings of a Kafka client of the administrator
   */
  public Broker(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
    this.admin = Admin.create(settings);
  }

  public Map<String, Object> settings() {
    return settings;
  }

  /** All topics but the broker's own, in the order of their names. */
  public List<TopicKept> topics() {
    var described = await(admin.describeTopics(await(admin.listTopics().names())).allTopicNames());
    Map<String, Map<String, String>> chosen = chosenSettings(described.keySet());
    List<TopicKept> topics = new ArrayList<>();
    new TreeMap<>(described)
        .forEach((name, topic) -> {
          List<TopicPartition> partitions =
              topic.partitions().stream()
                  .map(p -> new TopicPartition(name, p.partition()))
                  .toList();
          Map<TopicPartition, Long> starts = starts(partitions);
          topics.add(
              new TopicKept(
                  name,
                  partitions.stream().map(p -> starts.getOrDefault(p, 0L)).toList(),
                  chosen.getOrDefault(name, Map.of())));
        });
    return topics;
  }

  private Map<String, Map<String, String>> chosenSettings(Collection<String> topics) {
    Map<String, Map<String, String>> chosen = new HashMap<>();
    await(admin.describeConfigs(topics.stream().map(Broker::resource).toList()).all())
        .forEach((resource, config) ->
            chosen.put(
                resource.name(),
                config.entries().stream()
                    .filter(e -> e.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    return chosen;
  }

  /** Through where each group has read. */
  public List<Position> positions() {
    List<Position> positions = new ArrayList<>();
    for (var group : await(admin.listGroups().valid())) {
      String name = group.groupId();
      await(admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata())
          .forEach((partition, read) -> {
            if (read != null) {
              positions.add(
                  new Position(name, partition.topic(), partition.partition(), read.offset()));
            }
          });
    }
    return positions;
  }

  public void setPositions(List<Position> positions) {
    Map<String, Map<TopicPartition, OffsetAndMetadata>> byGroup = new LinkedHashMap<>();
    positions.forEach(position ->
        byGroup
            .computeIfAbsent(position.group(), _ -> new LinkedHashMap<>())
            .put(
                new TopicPartition(position.topic(), position.partition()),
                new OffsetAndMetadata(position.offset())));
    byGroup.forEach((group, read) -> await(admin.alterConsumerGroupOffsets(group, read).all()));
  }

  public List<String> admitted() {
    return await(admin.describeUserScramCredentials().users()).stream().sorted().toList();
  }

  /** The offsets at which partitions begin now. */
  public Map<TopicPartition, Long> starts(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /** The offsets that the next records will have. */
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.latest());
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> of, OffsetSpec which) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    await(admin.listOffsets(of.stream().collect(Collectors.toMap(p -> p, _ -> which))).all())
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  /** Everything of a partition before an offset. */
  public void read(TopicPartition from, long end, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(from));
      consumer.seekToBeginning(List.of(from));
      while (consumer.position(from) < end) {
        for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
          if (event.offset() < end) {
            taker.accept(event);
          }
        }
      }
    }
  }

  /**
   * Makes a topic, or changes the one that is there. What lives for ever keeps its timestamps; what
   * expires begins its time anew, so that nothing expires before it is read.
   */
  public void prepare(TopicKept topic) {
    if (!await(admin.listTopics().names()).contains(topic.name())) {
      await(
          admin
              .createTopics(
                  List.of(
                      new NewTopic(topic.name(), topic.starts().size(), DEFAULT_REPLICAS)
                          .configs(topic.settings())))
              .all());
    }
    if (topic.livesForEver()) {
      set(topic.name(), TIMESTAMPS, "CreateTime");
    }
  }

  /** Gives the topic the settings that it had. */
  public void finish(TopicKept topic) {
    topic.settings().forEach((name, value) -> set(topic.name(), name, value));
    if (!topic.settings().containsKey(TIMESTAMPS)) {
      await(
          admin
              .incrementalAlterConfigs(
                  Map.of(
                      resource(topic.name()),
                      List.of(
                          new AlterConfigOp(
                              new ConfigEntry(TIMESTAMPS, ""), AlterConfigOp.OpType.DELETE))))
              .all());
    }
  }

  public void deleteBefore(TopicPartition partition, long offset) {
    await(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all());
  }

  /** Changes one setting of a topic. */
  public void set(String topic, String name, String value) {
    await(
        admin
            .incrementalAlterConfigs(
                Map.of(
                    resource(topic),
                    List.of(
                        new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
            .all());
  }

  @Override
  public void close() {
    admin.close(PATIENCE);
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  public static <T> T await(java.util.concurrent.Future<T> asked) {
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException("broker: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException("broker: no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(e);
    }
  }

  public static <T> T await(KafkaFuture<T> asked) {
    return await(asked.toCompletionStage().toCompletableFuture());
  }
}
