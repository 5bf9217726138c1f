package id.aduan.kit.stream;

import id.aduan.contract.wire.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes topics as the published language describes them; those that exist stay as they are. A
 * service may make its own only (docs/broker-access.md); for those of others it waits.
 */
public final class TopicAdmin {
  private static final int SECONDS = 5;
  private static final short BROKERS_DEFAULT = -1;
  private final KafkaAdmin kafka;

  public TopicAdmin(KafkaAdmin kafka) {
    this.kafka = kafka;
  }

  /** Returns when all of these exist. */
  public void ensure(List<Topic> topics) {
    Map<String, Object> settings = kafka.getConfigurationProperties();
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
      Map<String, Topic> missing =
          topics.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .collect(Collectors.toMap(Topic::name, t -> t, (first, _) -> first));
      for (var made :
          admin
              .createTopics(missing.values().stream().map(TopicAdmin::newTopic).toList())
              .values()
              .values()) {
        tolerateExisting(made.toCompletionStage().toCompletableFuture());
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(
          "topics: not there (expected: a broker that answers, and their owners to have made them)",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.TimeoutException(
          "interrupted while making topics", e);
    }
  }

  private static void tolerateExisting(CompletableFuture<Void> made)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      made.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(), BROKERS_DEFAULT)
        .configs(topic.settings());
  }
}
