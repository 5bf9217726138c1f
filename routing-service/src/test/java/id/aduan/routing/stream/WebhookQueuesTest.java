package id.aduan.routing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.work.Degraded;
import id.aduan.routing.webhooks.Answer;
import id.aduan.routing.webhooks.Courier;
import id.aduan.routing.webhooks.Endpoints;
import id.aduan.routing.webhooks.InMemoryWebhooks;
import id.aduan.routing.webhooks.Progress;
import id.aduan.routing.webhooks.Webhook;
import id.aduan.routing.webhooks.WebhookPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Which queues there are and what is said of them; the broker is away. */
final class WebhookQueuesTest {
  private static final Instant NOON = Instant.parse("2026-03-05T05:00:00Z");
  private static final PersonId SOMEBODY = new PersonId("k-1");
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
  private final WebhookQueues queues =
      new WebhookQueues(
          webhooks,
          new Courier(Optional.empty(), new Nowhere(), Clock.systemUTC()),
          policy(),
          new WebhookConsumers(
              new DefaultKafkaConsumerFactory<>(
                  Map.of("bootstrap.servers", "127.0.0.1:1"),
                  new StringDeserializer(),
                  new ByteArrayDeserializer())),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @AfterEach
  void close() {
    queues.close();
  }

  @Test
  void saysWhatHasFailedForTooLongAlsoAfterARestart() {
    Webhook webhook = entered("w1");
    webhooks.note("w1", failingSince(NOON.minus(Duration.ofHours(2))));

    var _ = queues.look();

    assertThat(queues.health().getStatus()).isEqualTo(Degraded.STATUS);
    assertThat(queues.health().getDetails())
        .containsEntry(
            "not delivered", Map.of("DPUPR w1", "status-500 since 2026-03-05T03:00:00Z"));
    assertThat(webhook.enabled()).isTrue();
  }

  @Test
  void saysNothingOfAShortFailureOrOfAWebhookThatIsSwitchedOff() {
    webhooks.note(entered("w1").id(), failingSince(NOON.minusSeconds(60)));
    Webhook off = entered("w2").changed(URI.create("https://a.example/"), false, SOMEBODY, NOON);
    assertThat(webhooks.change(off)).isTrue();
    webhooks.note("w2", failingSince(NOON.minus(Duration.ofDays(2))));

    var _ = queues.look();

    assertThat(queues.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void takesOverWhatAnotherInstanceHasNoted() {
    webhooks.note(entered("w1").id(), failingSince(NOON.minus(Duration.ofHours(2))));
    var _ = queues.look();
    webhooks.note("w1", new Progress(NOON, null, "status-500", NOON, null));

    var _ = queues.look();

    assertThat(queues.health().getStatus()).isEqualTo(Status.UP);
  }

  private Webhook entered(String id) {
    return webhooks.add(
        Webhook.entered(
            id, new OpdCode("DPUPR"), URI.create("https://dpupr.example/"), SOMEBODY, NOON));
  }

  private static Progress failingSince(Instant instant) {
    return new Progress(null, instant, "status-500", instant, instant);
  }

  private static WebhookPolicy policy() {
    return new WebhookPolicy(
        Duration.ofSeconds(1),
        5,
        Duration.ofSeconds(30),
        Duration.ofMinutes(10),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofHours(1),
        Duration.ofSeconds(5),
        Duration.ofHours(24),
        List.of());
  }

  private static final class Nowhere implements Endpoints {
    @Override
    public boolean mayBe(URI url) {
      return true;
    }

    @Override
    public Answer post(URI url, Map<String, String> headers, String body) {
      return new Answer.Failed("unknown-host");
    }
  }
}
