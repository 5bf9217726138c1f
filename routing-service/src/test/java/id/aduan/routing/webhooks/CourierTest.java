package id.aduan.routing.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CourierTest {
  private static final Instant NOON = Instant.parse("2026-03-05T05:00:00Z");
  private static final WebhookKeys KEYS =
      WebhookKeys.of(Base64.getEncoder().encodeToString(new byte[32]));
  private static final Webhook WEBHOOK =
      Webhook.entered(
          "w1",
          new OpdCode("DPUPR"),
          URI.create("https://dpupr.example/aduan"),
          new PersonId("k-1"),
          NOON.minusSeconds(60));
  private static final Message MESSAGE = new Message("7K3M9Q2X4TVB7.3.assigned", "{}");
  private final List<Map<String, String>> sent = new ArrayList<>();

  @Test
  void signsTheIdWithoutDotsTheTimeOfTheAttemptAndTheBody() {
    assertThat(courier(NOON).deliver(WEBHOOK, MESSAGE)).isEqualTo(new Answer.Acknowledged(204));

    assertThat(sent)
        .containsExactly(
            Map.of(
                "webhook-id", "7K3M9Q2X4TVB7_3_assigned",
                "webhook-timestamp", "1772686800",
                "webhook-signature",
                    KEYS.of("w1", 1).sign("7K3M9Q2X4TVB7_3_assigned", 1772686800, "{}")));
  }

  @Test
  void keepsTheIdAndRenewsTheTimeWhenItTriesAgain() {
    var _ = courier(NOON).deliver(WEBHOOK, MESSAGE);
    var _ = courier(NOON.plusSeconds(90)).deliver(WEBHOOK, MESSAGE);

    assertThat(sent).extracting(headers -> headers.get("webhook-id")).containsOnly(id());
    assertThat(sent)
        .extracting(headers -> headers.get("webhook-timestamp"))
        .containsExactly("1772686800", "1772686890");
  }

  @Test
  void signsWithTheOldSecretTooWhileItCounts() {
    Webhook renewed = WEBHOOK.renewed(Duration.ofHours(24), new PersonId("k-1"), NOON);
    var _ = courier(NOON.plus(Duration.ofHours(23))).deliver(renewed, MESSAGE);
    var _ = courier(NOON.plus(Duration.ofHours(25))).deliver(renewed, MESSAGE);

    assertThat(signatures(0)).hasSize(4);
    assertThat(signatures(1)).hasSize(2).doesNotContainAnyElementsOf(List.of(signatures(0)[2]));
    String old =
        KEYS.of("w1", 1).sign(id(), NOON.plus(Duration.ofHours(23)).getEpochSecond(), "{}");
    assertThat(String.join(" ", signatures(0))).endsWith(old);
  }

  @Test
  void deliversNothingWithoutAKey() {
    Courier without = new Courier(Optional.empty(), new Recording(), Clock.systemUTC());

    assertThat(without.deliver(WEBHOOK, MESSAGE)).isEqualTo(new Answer.Failed("no-key"));
    assertThat(without.keysOf(WEBHOOK)).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  void remembersSinceWhenItFailsAndForgetsItWithTheFirstSuccess() {
    Instant published = NOON.minusSeconds(5);
    Progress failing =
        Progress.NONE
            .after(new Answer.Failed("status-500"), published, NOON)
            .after(new Answer.Failed("timeout"), published, NOON.plusSeconds(60));

    assertThat(failing)
        .isEqualTo(new Progress(null, NOON, "timeout", NOON.plusSeconds(60), published));
    assertThat(failing.isFailingFor(Duration.ofMinutes(1), NOON.plusSeconds(60))).isFalse();
    assertThat(failing.isFailingFor(Duration.ofMinutes(1), NOON.plusSeconds(61))).isTrue();
    assertThat(failing.after(new Answer.Acknowledged(200), published, NOON.plusSeconds(90)))
        .isEqualTo(new Progress(NOON.plusSeconds(90), null, "timeout", NOON.plusSeconds(60), null));
  }

  private String[] signatures(int attempt) {
    return sent.get(attempt).getOrDefault("webhook-signature", "").split(" ");
  }

  private static String id() {
    return MESSAGE.headerId();
  }

  private Courier courier(Instant now) {
    return new Courier(Optional.of(KEYS), new Recording(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private final class Recording implements Endpoints {
    @Override
    public boolean mayBe(URI url) {
      return true;
    }

    @Override
    public Answer post(URI url, Map<String, String> headers, String body) {
      sent.add(headers);
      return new Answer.Acknowledged(204);
    }
  }
}
