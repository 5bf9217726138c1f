package id.aduan.routing.stream;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Groups;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.audit.AccessChanges;
import id.aduan.kit.audit.AuditTrail;
import id.aduan.kit.stream.BatchInput;
import id.aduan.kit.stream.DeadLetters;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.InputHealth;
import id.aduan.kit.stream.Relay;
import id.aduan.kit.stream.TopicAdmin;
import id.aduan.kit.stream.TopicsAtStart;
import id.aduan.kit.work.Loop;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.cases.NoticesHandler;
import id.aduan.routing.cases.UnpublishedCases;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.live.LiveHub;
import id.aduan.routing.signouts.SignOutLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** What this service reads from Kafka and writes to it. */
@Configuration(proxyBeanMethods = false)
class RoutingStreams {
  private static final Duration PUBLISH_EVERY = Duration.ofMillis(250);
  private static final Duration FOLLOW_EVERY = Duration.ofMillis(500);

  /** An erasure waits behind nothing: it holds in whatever order it comes. */
  @Bean
  BatchInput<DossierEvent> dossiers(
      DossiersHandler handler, MeterRegistry meters, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.ROUTING,
        EventCodec.DOSSIERS,
        new DossiersConsumer(handler, meters),
        deadLetters,
        health,
        event -> event instanceof DossierErased || event instanceof DossierErasureConfirmed);
  }

  @Bean
  BatchInput<DeliveryEvent> deliveries(
      NoticesHandler handler, MeterRegistry meters, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.ROUTING_DELIVERIES,
        EventCodec.DELIVERIES,
        new DeliveriesConsumer(handler, meters),
        deadLetters,
        health,
        event -> event instanceof ContactErasureConfirmed);
  }

  /** Each entry is right by itself: none waits for another. */
  @Bean
  BatchInput<AccessEvent> accessChanges(
      AuditTrail audit, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.ROUTING_ACCESS,
        EventCodec.ACCESS_CHANGES,
        new AccessChanges(audit),
        deadLetters,
        health,
        _ -> true);
  }

  @Bean
  Relay casesRelay(UnpublishedCases cases, KafkaTemplate<String, byte[]> kafka) {
    return new Relay("cases", new CasesOutbox(cases), kafka);
  }

  @Bean
  TopicsAtStart topicsAtStart(TopicAdmin admin) {
    return new TopicsAtStart(
        admin,
        List.of(
            Topics.DOSSIERS,
            Topics.DELIVERIES,
            Topics.CASES,
            Topics.LIFECYCLE,
            Topics.SIGN_OUTS,
            Topics.ACCESS_CHANGES));
  }

  @Bean
  Loop signOutsPublished(SignOutLog signOuts, EventSender sender) {
    return new Loop(
        "sign-outs-published", PUBLISH_EVERY, new SignOutsOutbox(signOuts, sender)::publish);
  }

  @Bean
  Loop changesFollowed(ConsumerFactory<String, byte[]> consumers, LiveHub hub) {
    return new Loop("changes", FOLLOW_EVERY, new ChangesTail(consumers, hub)::follow);
  }

  @Bean
  Loop topicsOfOpds(TopicAdmin admin, Directory directory) {
    return new Loop("topics-of-opds", FOLLOW_EVERY, new OpdTopics(admin, directory)::ensure);
  }
}
