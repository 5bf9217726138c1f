package id.aduan.kit.stream;

import id.aduan.kit.security.SignOuts;
import id.aduan.kit.work.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The lanes of every input, and the way out. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
  private static final Duration FOLLOW_EVERY = Duration.ofMillis(500);
  private static final long FIRST_MS = 200;
  private static final long LONGEST_MS = 5_000;
  private static final Duration UNTIL_LET_IN = Duration.ofSeconds(5);
  private static final String BINDERS_INPUTS = "inputBindingLifecycle";

  @Bean
  EventSender eventSender(KafkaTemplate<String, byte[]> kafka) {
    return new EventSender(kafka);
  }

  @Bean
  FreshProducers<Object, Object> freshProducers(ProducerFactory<?, ?> producers) {
    return new FreshProducers<>(producers);
  }

  @Bean
  TopicAdmin topicAdmin(KafkaAdmin kafka) {
    return new TopicAdmin(kafka);
  }

  @Bean
  InputHealth inputHealth(Clock clock, MeterRegistry meters) {
    return new InputHealth(clock, meters);
  }

  @Bean
  DeadLetterTopics deadLetterTopics(TopicAdmin admin, ConsumerFactory<String, byte[]> consumers) {
    return new DeadLetterTopics(admin, consumers);
  }

  @Bean
  DeadLetters deadLetters(
      MongoTemplate mongo,
      KafkaTemplate<String, byte[]> kafka,
      DeadLetterTopics topics,
      Clock clock) {
    return new DeadLetters(mongo, kafka, topics, clock);
  }

  @Bean
  Loop signOutsFollowed(ConsumerFactory<String, byte[]> consumers, SignOuts signOuts) {
    return new Loop("sign-outs", FOLLOW_EVERY, new SignOutReader(consumers, signOuts)::read);
  }

  /**
   * What is thrown out of an input may work later: again without end, pausing longer, offset
   * uncommitted. So may a broker that does not know the service yet, or not any more.
   */
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> lanes() {
    return (container, _, _) -> {
      container.setCommonErrorHandler(new DefaultErrorHandler(untilItWorks()));
      container
          .getContainerProperties()
          .setListenerTaskExecutor(new VirtualThreadTaskExecutor("input-"));
      container.getContainerProperties().setAuthExceptionRetryInterval(UNTIL_LET_IN);
    };
  }

  /** The binder declares its own unconditionally, so its definition is exchanged. */
  @Bean
  static BeanDefinitionRegistryPostProcessor inputsAfterTopics() {
    return registry -> {
      if (registry.containsBeanDefinition(BINDERS_INPUTS)) {
        registry.removeBeanDefinition(BINDERS_INPUTS);
        RootBeanDefinition ours = new RootBeanDefinition(InputsAfterTopics.class);
        ours.setDependsOn("bindingService");
        registry.registerBeanDefinition(BINDERS_INPUTS, ours);
      }
    };
  }

  private static ExponentialBackOff untilItWorks() {
    ExponentialBackOff backOff = new ExponentialBackOff(FIRST_MS, 2);
    backOff.setMaxInterval(LONGEST_MS);
    return backOff;
  }
}
