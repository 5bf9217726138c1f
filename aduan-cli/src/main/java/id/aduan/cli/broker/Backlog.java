package id.aduan.cli.broker;

import id.aduan.cli.http.Pace;
import id.aduan.contract.wire.Groups;
import java.time.Duration;
import java.util.Collection;
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
public final class Backlog implements AutoCloseable {
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
          Groups.NOTIFICATION_RECEIPTS,
          Groups.OVERSIGHT,
          Groups.OVERSIGHT_DELIVERIES);

  private static final Duration STANDING_STILL = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private final Admin admin;

  /**
   * @param settings of a Kafka client that is its administrator
   */
  public Backlog(Map<String, Object> settings) {
    this.admin = Admin.create(settings);
  }

  /** Records that a group has not taken, of all its partitions. */
  public long unread() throws InterruptedException {
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

  /** What is left unread when nothing moves any more, or nothing is left. */
  public long drained() throws InterruptedException {
    Pace pace = new Pace();
    long least = unread();
    long since = System.nanoTime();
    while (least > 0 && System.nanoTime() - since < STANDING_STILL.toNanos() && pace.pause(LOOK)) {
      long unread = unread();
      if (unread < least) {
        least = unread;
        since = System.nanoTime();
      }
    }
    return least;
  }

  /** Records in all topics of dead letters. */
  public long putAside() throws InterruptedException {
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

  private Map<TopicPartition, ListOffsetsResultInfo> ends(Collection<TopicPartition> partitions)
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
