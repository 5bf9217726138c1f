package id.aduan.intake.web;

import id.aduan.kit.webhooks.WebhookSecret;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code intake.sms-webhook.*}: the HTTP gateway that calls.
 *
 * @param secret with which it signs, {@code whsec_...}; empty: none may call
 */
@ConfigurationProperties("intake.sms-webhook")
record SmsWebhookSettings(@DefaultValue("") String secret) {

  Optional<WebhookSecret> toSecret() {
    return secret.isBlank() ? Optional.empty() : Optional.of(WebhookSecret.parse(secret));
  }

  /** It must not reach a log by accident. */
  @Override
  public String toString() {
    return "sms-webhook";
  }
}
