package id.aduan.cli.malformed;

import id.aduan.contract.wire.Groups;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the services have still to read, and what they put aside. */
final class Backlog implements AutoCloseable {
  private static final List<String> GROUPS =
      List.of(
          Groups.INTAKE,
          Groups.INTAKE_TRACKING,
          Groups.INTAKE_SUBMISSIONS,
          Groups.ROUTING,
          Groups.ROUTING_DELIVERIES,
          Groups.ROUTING_ACCESS,
          Groups.NOTIFICATION,
          Groups.NOTIFICATION_CONTACTS,
          Groups.OVERSIGHT,
          Groups.OVERSIGHT_DELIVERIES);

  private final Admin admin;

  /**
   * @param settings of a Kafka client that is its administrator
   */
  Backlog(Map<String, Object> settings) {
    this.admin = Admin.create(settings);
  }

  /** Records that a group has not taken, of all its partitions. */
  long unread() throws InterruptedException {
    try {
      var asked =
          GROUPS.stream()
              .collect(
                  Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));
      long unread = 0;
      for (var group : admin.listConsumerGroupOffsets(asked).all().get().values()) {
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends(group.keySet());
        for (var position : group.entrySet()) {
          ListOffsetsResultInfo end = ends.get(position.getKey());
          if (end != null && position.getValue() != null) {
            unread += Math.max(0, end.offset() - position.getValue().offset());
          }
        }
      }
      return unread;
    } catch (ExecutionException e) {
      throw new IllegalStateException("broker: " + e.getMessage(), e);
    }
  }

  /** Records in all topics of dead letters. */
  long putAside() throws InterruptedException {
    try {
      var topics =
          admin.listTopics().names().get().stream().filter(name -> name.endsWith(".dlq")).toList();
      var partitions =
          admin.describeTopics(topics).allTopicNames().get().values().stream()
              .flatMap(topic ->
                  topic.partitions().stream()
                      .map(partition -> new TopicPartition(topic.name(), partition.partition())))
              .collect(Collectors.toSet());
      return ends(partitions).values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("broker: " + e.getMessage(), e);
    }
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends(
      java.util.Collection<TopicPartition> partitions)
      throws InterruptedException, ExecutionException {
    return admin
        .listOffsets(
            partitions.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
        .all()
        .get();
  }

  @Override
  public void close() {
    admin.close();
  }
}
