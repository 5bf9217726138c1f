package id.aduan.notification;

import static id.aduan.kit.security.Role.COORDINATOR;
import static id.aduan.kit.security.Role.INSPEKTORAT;
import static id.aduan.kit.security.Role.OPERATOR;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Scope;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.letters.Letterhead;
import id.aduan.letters.Letters;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.dispatch.DispatchSettings;
import id.aduan.notification.ledger.AnswerHandler;
import id.aduan.notification.ledger.ConfirmErasures;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.DeliveryPolicy;
import id.aduan.notification.ledger.EarlyReceipts;
import id.aduan.notification.ledger.KeepContactsHandler;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.OptOuts;
import id.aduan.notification.ledger.ReceiptsHandler;
import id.aduan.notification.ledger.Releases;
import id.aduan.notification.ledger.TellReporterHandler;
import id.aduan.notification.sms.SmsSettings;
import id.aduan.notification.smtp.SmtpSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** Turns settings into the domain's types, and puts the parts together. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(5);

  @Bean
  AccessTable accessTable() {
    return AccessTable.builder()
        .open(HttpMethod.GET, "/api/v1/openapi")
        .allow(HttpMethod.GET, "/api/v1/ledger", OPERATOR)
        .orPrograms(Scope.LEDGER_READ)
        .allow(HttpMethod.GET, "/api/v1/ledger/summary", OPERATOR)
        .orPrograms(Scope.LEDGER_READ)
        .allow(HttpMethod.GET, "/api/v1/ledger/{trackingId}", OPERATOR)
        .orPrograms(Scope.LEDGER_READ)
        .allow(HttpMethod.GET, "/api/v1/audit", COORDINATOR, INSPEKTORAT)
        .allow(HttpMethod.GET, "/operations/dead-letters", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(HttpMethod.POST, "/operations/dead-letters/show", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(HttpMethod.POST, "/operations/dead-letters/replay", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(HttpMethod.POST, "/operations/dead-letters/release", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .build();
  }

  @Bean
  MessageDecider messageDecider(List<Channel> channels, NotificationProperties properties) {
    Set<MessageChannel> inService =
        channels.stream().map(Channel::kind).collect(Collectors.toSet());
    return new MessageDecider(
        new DeliveryPolicy(
            properties.channels().stream().filter(inService::contains).toList(),
            properties.sending().giveUpAfter(),
            properties.sending().receiptsWithin(),
            properties.sending().keepWords(),
            properties.resends(),
            properties.quiet().toQuietHours(properties.zone())));
  }

  @Bean
  Releases releases(Contacts contacts, Ledger ledger, MessageDecider decider, Clock clock) {
    return new Releases(contacts, ledger, decider, clock);
  }

  @Bean
  TellReporterHandler tellReporterHandler(
      Contacts contacts, Ledger ledger, MessageDecider decider, Releases releases, Clock clock) {
    return new TellReporterHandler(contacts, ledger, decider, releases, clock);
  }

  @Bean
  AnswerHandler answerHandler(OptOuts optOuts, Ledger ledger, MessageDecider decider, Clock clock) {
    return new AnswerHandler(optOuts, ledger, decider, clock);
  }

  @Bean
  KeepContactsHandler keepContactsHandler(
      Contacts contacts, Releases releases, ConfirmErasures confirmations) {
    return new KeepContactsHandler(contacts, releases, confirmations);
  }

  @Bean
  ReceiptsHandler receiptsHandler(
      Ledger ledger,
      EarlyReceipts early,
      MessageDecider decider,
      NotificationProperties properties,
      Clock clock) {
    return new ReceiptsHandler(ledger, early, decider, properties.sending().earlyReceipts(), clock);
  }

  @Bean
  Loop earlyReceiptsSweep(ReceiptsHandler handler) {
    return new Loop("early-receipts", BETWEEN_SWEEPS, () -> Next.after(handler.lookAgain()));
  }

  @Bean
  Letters letters(NotificationProperties properties) {
    return new Letters(
        new Letterhead(
            properties.followPage(),
            properties.smtp().senderName(),
            properties.zone(),
            properties.names()));
  }

  @Bean
  DispatchSettings dispatchSettings(NotificationProperties properties, Environment environment) {
    NotificationProperties.Sending sending = properties.sending();
    return new DispatchSettings(
        () -> properties.instance() + ":" + environment.getProperty("local.server.port"),
        sending.concurrency(),
        sending.holdBack(),
        sending.firstRetry(),
        sending.longestRetry(),
        sending.serverPause());
  }

  @Bean
  SmtpSettings smtpSettings(NotificationProperties properties) {
    NotificationProperties.Smtp smtp = properties.smtp();
    return new SmtpSettings(
        smtp.host(),
        smtp.port(),
        orNone(smtp.username()),
        orNone(smtp.password()),
        smtp.encryption(),
        smtp.connectTimeout(),
        smtp.replyTimeout(),
        smtp.from(),
        smtp.senderName());
  }

  @Bean
  SmsSettings smsSettings(NotificationProperties properties) {
    NotificationProperties.Sms sms = properties.sms();
    return new SmsSettings(
        sms.url(),
        sms.secret(),
        sms.sender(),
        sms.connectTimeout(),
        sms.replyTimeout(),
        sms.enquireLink(),
        sms.perSecond(),
        sms.firstRebind(),
        sms.longestRebind());
  }

  private static @Nullable String orNone(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
