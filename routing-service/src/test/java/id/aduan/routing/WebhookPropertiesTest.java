package id.aduan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.webhooks.WebhookPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class WebhookPropertiesTest {
  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void bindsEverySettingAndSaysNoKey() {
    WebhookProperties bound =
        bind(
            Map.ofEntries(
                Map.entry("routing.webhooks.key", KEY),
                Map.entry("routing.webhooks.first-pause", "2s"),
                Map.entry("routing.webhooks.failures-before-rest", "7"),
                Map.entry("routing.webhooks.first-rest", "40s"),
                Map.entry("routing.webhooks.longest-rest", "20m"),
                Map.entry("routing.webhooks.connect-within", "4s"),
                Map.entry("routing.webhooks.answer-within", "11s"),
                Map.entry("routing.webhooks.alarm-after", "2h"),
                Map.entry("routing.webhooks.look-every", "6s"),
                Map.entry("routing.webhooks.secret-overlap", "12h"),
                Map.entry("routing.webhooks.allowed-networks", "10.1.0.0/16,10.2.0.0/16")));

    assertThat(bound.policy())
        .isEqualTo(
            new WebhookPolicy(
                Duration.ofSeconds(2),
                7,
                Duration.ofSeconds(40),
                Duration.ofMinutes(20),
                Duration.ofSeconds(4),
                Duration.ofSeconds(11),
                Duration.ofHours(2),
                Duration.ofSeconds(6),
                Duration.ofHours(12),
                List.of("10.1.0.0/16", "10.2.0.0/16")));
    assertThat(bound.keys()).isPresent();
    assertThat(bound.toString()).doesNotContain(KEY);
  }

  @Test
  void hasNoWebhooksWithoutAKey() {
    assertThat(bind(Map.of("routing.webhooks.key", "")).keys()).isEmpty();
  }

  private static WebhookProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("routing.webhooks", WebhookProperties.class)
        .get();
  }
}
