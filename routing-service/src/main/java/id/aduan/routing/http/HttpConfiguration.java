package id.aduan.routing.http;

import id.aduan.routing.webhooks.WebhookPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints, by HTTP. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  HttpEndpoints endpoints(WebhookPolicy policy) {
    return new HttpEndpoints(policy);
  }
}
