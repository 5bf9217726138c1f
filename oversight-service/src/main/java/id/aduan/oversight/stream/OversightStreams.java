package id.aduan.oversight.stream;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Groups;
import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.BatchInput;
import id.aduan.kit.stream.DeadLetters;
import id.aduan.kit.stream.InputHealth;
import id.aduan.kit.stream.Relay;
import id.aduan.kit.stream.TopicAdmin;
import id.aduan.kit.stream.TopicsAtStart;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedMarks;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.watching.CaseWatcher;
import id.aduan.oversight.watching.Observed;
import id.aduan.oversight.watching.Subscriptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** What this service takes in, and what it sends out. */
@Configuration(proxyBeanMethods = false)
class OversightStreams {

  @Bean
  BatchInput<Observed> lifecycle(
      CaseWatcher watcher, DeadLetters deadLetters, InputHealth inputHealth) {
    return new BatchInput<>(
        Groups.OVERSIGHT,
        LifecycleConsumer.DECODER,
        new LifecycleConsumer(watcher),
        deadLetters,
        inputHealth);
  }

  @Bean
  BatchInput<DeliveryEvent> deliveries(
      Messages messages, DeadLetters deadLetters, InputHealth inputHealth) {
    return new BatchInput<>(
        Groups.OVERSIGHT_DELIVERIES,
        EventCodec.DELIVERIES,
        new DeliveriesConsumer(messages),
        deadLetters,
        inputHealth);
  }

  @Bean
  TopicsAtStart topicsAtStart(TopicAdmin admin, Subscriptions subscriptions) {
    List<Topic> topics = new ArrayList<>(List.of(Topics.LIFECYCLE, Topics.DELIVERIES));
    subscriptions.agencies().forEach(agency -> topics.add(Topics.feed(agency)));
    return new TopicsAtStart(admin, topics);
  }

  @Bean
  Relay feedRelay(
      Subscriptions subscriptions,
      FeedLogs logs,
      FeedMarks marks,
      Clock clock,
      KafkaTemplate<String, byte[]> kafka) {
    String publisher = UUID.randomUUID().toString();
    return new Relay(
        "feeds", new FeedOutbox(subscriptions.agencies(), logs, marks, clock, publisher), kafka);
  }

  @Bean
  FeedsHealth feedsHealth(
      Subscriptions subscriptions, FeedLogs logs, FeedMarks marks, Clock clock) {
    return new FeedsHealth(subscriptions, logs, marks, clock);
  }
}
