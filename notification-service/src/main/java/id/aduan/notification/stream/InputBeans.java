package id.aduan.notification.stream;

import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Groups;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.BatchInput;
import id.aduan.kit.stream.DeadLetters;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.InputHealth;
import id.aduan.kit.stream.TopicAdmin;
import id.aduan.kit.stream.TopicsAtStart;
import id.aduan.notification.ledger.AnswerHandler;
import id.aduan.notification.ledger.ConfirmErasures;
import id.aduan.notification.ledger.KeepContactsHandler;
import id.aduan.notification.ledger.ReceiptsHandler;
import id.aduan.notification.ledger.SendDue;
import id.aduan.notification.ledger.TellReporterHandler;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The inputs; their groups are those of the bindings. */
@Configuration(proxyBeanMethods = false)
class InputBeans {

  @Bean
  Consumer<Message<List<byte[]>>> cases(
      TellReporterHandler handler, SendDue due, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.NOTIFICATION,
        EventCodec.CASES,
        new CasesConsumer(handler, due),
        deadLetters,
        health);
  }

  /** An erasure waits behind nothing: it leaves a tombstone. */
  @Bean
  Consumer<Message<List<byte[]>>> dossiers(
      KeepContactsHandler handler, SendDue due, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.NOTIFICATION_CONTACTS,
        EventCodec.DOSSIERS,
        new DossiersConsumer(handler, due),
        deadLetters,
        health,
        event -> event instanceof DossierErased);
  }

  /** No receipt waits behind another: of one message the first that settles it counts. */
  @Bean
  Consumer<Message<List<byte[]>>> smsReceipts(
      ReceiptsHandler handler, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.NOTIFICATION_RECEIPTS,
        EventCodec.SMS_RECEIPTS,
        new SmsReceiptsConsumer(handler),
        deadLetters,
        health,
        _ -> true);
  }

  @Bean
  Consumer<Message<List<byte[]>>> smsAnswers(
      AnswerHandler handler, SendDue due, DeadLetters deadLetters, InputHealth health) {
    return new BatchInput<>(
        Groups.NOTIFICATION_ANSWERS,
        EventCodec.SMS_ANSWERS,
        new SmsAnswersConsumer(handler, due),
        deadLetters,
        health);
  }

  @Bean
  ConfirmErasures confirmErasures(EventSender kafka) {
    return new KafkaConfirmErasures(kafka);
  }

  @Bean
  TopicsAtStart topicsAtStart(TopicAdmin admin) {
    return new TopicsAtStart(
        admin,
        List.of(
            Topics.DOSSIERS,
            Topics.CASES,
            Topics.SMS_RECEIPTS,
            Topics.SMS_ANSWERS,
            Topics.DELIVERIES));
  }
}
