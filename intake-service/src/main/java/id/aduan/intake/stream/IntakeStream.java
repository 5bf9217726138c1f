package id.aduan.intake.stream;

import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Groups;
import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.Journal;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.dossiers.Republish;
import id.aduan.intake.identity.Adapters;
import id.aduan.intake.identity.ReceiptSigner;
import id.aduan.intake.sms.Answers;
import id.aduan.intake.sms.Conversations;
import id.aduan.intake.sms.SmsReceipts;
import id.aduan.intake.tracking.Progresses;
import id.aduan.kit.stream.BatchInput;
import id.aduan.kit.stream.DeadLetters;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.InputHealth;
import id.aduan.kit.stream.Outbox;
import id.aduan.kit.stream.Relay;
import id.aduan.kit.stream.TopicAdmin;
import id.aduan.kit.stream.TopicsAtStart;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.messaging.Message;

/** What intake-service reads from Kafka and writes to it. */
@Configuration(proxyBeanMethods = false)
class IntakeStream {
  private static final String SUBMISSIONS = "acceptSubmissions-in-0";

  /** An erasure waits for nothing: it leaves a tombstone, whatever comes before or after it. */
  @Bean
  Consumer<Message<List<byte[]>>> recordDossiers(
      Dossiers dossiers,
      Progresses progresses,
      Journal journal,
      Conversations conversations,
      RecentKeys recent,
      EventSender kafka,
      DeadLetters deadLetters,
      InputHealth health) {
    return new BatchInput<>(
        Groups.INTAKE,
        EventCodec.DOSSIERS,
        new DossiersHandler(dossiers, progresses, journal, conversations, recent, kafka),
        deadLetters,
        health,
        event -> event instanceof DossierErased);
  }

  @Bean
  Consumer<Message<List<byte[]>>> followCases(
      Progresses progresses, EventSender kafka, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.INTAKE_TRACKING,
        EventCodec.CASES.orUnknown(CaseNews.Known::new, CaseNews.OfUnknownKind::new),
        new CasesHandler(progresses, kafka),
        deadLetters,
        health,
        CasesHandler::ordersErasure);
  }

  @Bean
  SubmissionsInput acceptSubmissions(
      Adapters adapters,
      ComplaintCheck check,
      AcceptComplaintHandler handler,
      ReceiptSigner signer,
      EventSender kafka,
      DeadLetters deadLetters,
      Clock clock) {
    SubmissionsInput input =
        new SubmissionsInput(
            adapters,
            new SubmissionsDoor(check, handler, signer, clock)::answer,
            kafka,
            (source, reason) -> deadLetters.bury(Groups.INTAKE_SUBMISSIONS, source, reason),
            clock);
    deadLetters.register(Groups.INTAKE_SUBMISSIONS, input::replay);
    return input;
  }

  @Bean
  Relay journalRelay(Outbox journal, KafkaTemplate<String, byte[]> kafka) {
    return new Relay("journal", journal, kafka);
  }

  @Bean
  Republish republish(EventSender kafka) {
    return new KafkaRepublish(kafka);
  }

  @Bean
  Answers smsAnswers(EventSender kafka) {
    return new KafkaAnswers(kafka);
  }

  @Bean
  SmsReceipts smsReceipts(EventSender kafka, CircuitBreaker kafkaBreaker, MeterRegistry meters) {
    return new KafkaSmsReceipts(kafka, kafkaBreaker, meters);
  }

  @Bean
  TopicsAtStart topicsAtStart(TopicAdmin admin, Adapters adapters) {
    List<Topic> topics =
        new ArrayList<>(
            List.of(Topics.DOSSIERS, Topics.CASES, Topics.SMS_ANSWERS, Topics.SMS_RECEIPTS));
    adapters
        .names()
        .forEach(adapter -> {
          topics.add(Topics.submissions(adapter));
          topics.add(Topics.receipts(adapter));
        });
    return new TopicsAtStart(admin, topics);
  }

  /** A further adapter is one more name in the settings; its topic follows from it. */
  @Bean
  static BeanPostProcessor submissionsOfAllAdapters(ObjectProvider<Adapters> adapters) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof BindingServiceProperties bindings) {
          bindings
              .getBindingProperties(SUBMISSIONS)
              .setDestination(
                  adapters.getObject().names().stream()
                      .map(adapter -> Topics.submissions(adapter).name())
                      .collect(Collectors.joining(",")));
        }
        return bean;
      }
    };
  }
}
