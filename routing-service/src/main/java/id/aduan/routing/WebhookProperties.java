package id.aduan.routing;

import id.aduan.routing.webhooks.WebhookKeys;
import id.aduan.routing.webhooks.WebhookPolicy;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code routing.webhooks.*}; the words are those of {@link WebhookPolicy}.
 *
 * @param key base64 of 32 random bytes; empty: this installation has no webhooks
 */
@Validated
@ConfigurationProperties("routing.webhooks")
record WebhookProperties(
    @DefaultValue("") String key,
    @DefaultValue("1s") Duration firstPause,
    @DefaultValue("5") @Min(1) int failuresBeforeRest,
    @DefaultValue("30s") Duration firstRest,
    @DefaultValue("10m") Duration longestRest,
    @DefaultValue("3s") Duration connectWithin,
    @DefaultValue("10s") Duration answerWithin,
    @DefaultValue("1h") Duration alarmAfter,
    @DefaultValue("5s") Duration lookEvery,
    @DefaultValue("24h") Duration secretOverlap,
    @DefaultValue List<String> allowedNetworks) {
  WebhookProperties {
    allowedNetworks = List.copyOf(allowedNetworks);
  }

  Optional<WebhookKeys> keys() {
    return key.isBlank() ? Optional.empty() : Optional.of(WebhookKeys.of(key));
  }

  WebhookPolicy policy() {
    return new WebhookPolicy(
        firstPause,
        failuresBeforeRest,
        firstRest,
        longestRest,
        connectWithin,
        answerWithin,
        alarmAfter,
        lookEvery,
        secretOverlap,
        allowedNetworks);
  }

  @Override
  public String toString() {
    return "WebhookProperties[" + policy() + "]";
  }
}
