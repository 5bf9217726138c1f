package id.aduan.routing.stream;

import id.aduan.contract.wire.Topics;
import id.aduan.routing.webhooks.Backlog;
import id.aduan.routing.webhooks.Webhook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;

/** Reads from the broker how far each webhook's group is behind. */
final class KafkaBacklog implements Backlog {
  private static final int SECONDS = 3;
  private final KafkaAdmin kafka;

  KafkaBacklog(KafkaAdmin kafka) {
    this.kafka = kafka;
  }

  @Override
  public Map<String, Long> of(List<Webhook> webhooks) {
    if (webhooks.isEmpty()) {
      return Map.of();
    }
    try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
      return behind(admin, webhooks);
    } catch (ExecutionException | TimeoutException e) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }

  private static Map<String, Long> behind(Admin admin, List<Webhook> webhooks)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<TopicPartition> queues =
        webhooks.stream().map(KafkaBacklog::queue).collect(Collectors.toSet());
    Map<TopicPartition, Long> ends = offsets(admin, queues, OffsetSpec.latest());
    Map<TopicPartition, Long> beginnings = offsets(admin, queues, OffsetSpec.earliest());
    var committed = committed(admin, webhooks);
    Map<String, Long> behind = new HashMap<>();
    for (Webhook webhook : webhooks) {
      TopicPartition queue = queue(webhook);
      OffsetAndMetadata done =
          committed.getOrDefault(WebhookConsumers.group(webhook), Map.of()).get(queue);
      long beginning = beginnings.getOrDefault(queue, 0L);
      long from = done == null ? beginning : Math.max(done.offset(), beginning);
      behind.put(webhook.id(), ends.getOrDefault(queue, from) - from);
    }
    return behind;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, Set<TopicPartition> queues, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin
        .listOffsets(queues.stream().collect(Collectors.toMap(queue -> queue, _ -> which)))
        .all()
        .get(SECONDS, TimeUnit.SECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().offset()));
  }

  private static Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(
      Admin admin, List<Webhook> webhooks)
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin
        .listConsumerGroupOffsets(
            webhooks.stream()
                .collect(
                    Collectors.toMap(
                        WebhookConsumers::group,
                        webhook ->
                            new ListConsumerGroupOffsetsSpec()
                                .topicPartitions(Set.of(queue(webhook))))))
        .all()
        .get(SECONDS, TimeUnit.SECONDS);
  }

  private static TopicPartition queue(Webhook webhook) {
    return new TopicPartition(Topics.assignments(webhook.opd()).name(), 0);
  }
}
