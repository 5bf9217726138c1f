package id.aduan.routing;

import id.aduan.routing.webhooks.Courier;
import id.aduan.routing.webhooks.Endpoints;
import id.aduan.routing.webhooks.WebhookPolicy;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the deliveries to the systems of OPDs together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  WebhookPolicy webhookPolicy(WebhookProperties properties) {
    return properties.policy();
  }

  @Bean
  Courier courier(WebhookProperties properties, Endpoints endpoints, Clock clock) {
    return new Courier(properties.keys(), endpoints, clock);
  }
}
