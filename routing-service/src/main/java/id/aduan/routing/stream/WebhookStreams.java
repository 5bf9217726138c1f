package id.aduan.routing.stream;

import id.aduan.kit.work.Loop;
import id.aduan.routing.webhooks.Backlog;
import id.aduan.routing.webhooks.Courier;
import id.aduan.routing.webhooks.WebhookPolicy;
import id.aduan.routing.webhooks.Webhooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** What takes the topics of assignments to webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookStreams {

  @Bean
  WebhookQueues webhookQueues(
      Webhooks webhooks,
      Courier courier,
      WebhookPolicy policy,
      ConsumerFactory<String, byte[]> consumers,
      Clock clock) {
    return new WebhookQueues(webhooks, courier, policy, new WebhookConsumers(consumers), clock);
  }

  @Bean
  Loop webhooksLoop(WebhookQueues queues, WebhookPolicy policy) {
    return new Loop("webhooks", policy.lookEvery(), queues::look, queues::close);
  }

  @Bean
  Backlog backlog(KafkaAdmin kafka) {
    return new KafkaBacklog(kafka);
  }
}
