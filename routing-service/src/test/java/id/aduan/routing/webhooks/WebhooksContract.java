package id.aduan.routing.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.webhooks.Webhooks.Kept;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of webhooks promises. */
public interface WebhooksContract {
  Instant AT = Instant.parse("2026-03-05T05:00:00Z");
  PersonId SOMEBODY = new PersonId("k-1");
  Progress FAILING = new Progress(null, AT, "status-500", AT, AT.minusSeconds(9));

  Webhooks webhooks();

  @Test
  default void findsWhatWasAdded() {
    Webhook one = webhooks().add(webhook("a"));
    Webhook other = webhooks().add(webhook("b"));

    assertThat(webhooks().all())
        .containsExactlyInAnyOrder(new Kept(one, Progress.NONE), new Kept(other, Progress.NONE));
    assertThat(webhooks().find("a")).contains(new Kept(one, Progress.NONE));
    assertThat(webhooks().find("unknown")).isEmpty();
  }

  @Test
  default void addsUnderAnIdOnlyOnce() {
    Webhook first = webhooks().add(webhook("a"));
    Webhook again = first.changed(URI.create("https://other.example/"), true, SOMEBODY, AT);

    assertThat(webhooks().add(again)).isEqualTo(first);
    assertThat(webhooks().all()).hasSize(1);
  }

  @Test
  default void changesOnlyTheVersionThatWasSeen() {
    Webhook first = webhooks().add(webhook("a"));
    Webhook renewed = first.renewed(Duration.ofHours(1), SOMEBODY, AT.plusSeconds(1));
    Webhook stale = first.changed(first.url(), false, SOMEBODY, AT.plusSeconds(2));

    assertThat(webhooks().change(renewed)).isTrue();
    assertThat(webhooks().change(stale)).isFalse();
    assertThat(webhooks().find("a")).contains(new Kept(renewed, Progress.NONE));
  }

  @Test
  default void notesProgressBesideTheWebhookWithoutANewVersion() {
    Webhook first = webhooks().add(webhook("a"));
    webhooks().note("a", FAILING);
    Webhook off = first.changed(first.url(), false, SOMEBODY, AT.plusSeconds(2));

    assertThat(webhooks().change(off)).isTrue();
    assertThat(webhooks().find("a")).contains(new Kept(off, FAILING));
    webhooks().note("unknown", FAILING);
    assertThat(webhooks().all()).hasSize(1);
  }

  private static Webhook webhook(String id) {
    return Webhook.entered(
        id, new OpdCode("DPUPR"), URI.create("https://dpupr.example/" + id), SOMEBODY, AT);
  }
}
