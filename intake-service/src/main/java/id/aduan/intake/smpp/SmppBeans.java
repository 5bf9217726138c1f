package id.aduan.intake.smpp;

import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.AcceptFollowUpHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.dossiers.CaseTracking;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.sms.Answers;
import id.aduan.intake.sms.Conversations;
import id.aduan.intake.sms.Desk;
import id.aduan.intake.sms.Inbox;
import id.aduan.intake.sms.KeepPart;
import id.aduan.intake.sms.Reader;
import id.aduan.intake.sms.SmsDoor;
import id.aduan.intake.sms.SmsReceipts;
import id.aduan.intake.sms.Turns;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the SMS door into service, where an SMSC is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmppSettings.class)
class SmppBeans {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration FAILED = Duration.ofSeconds(5);
  private static final int REMEMBERED = 50_000;
  private static final Duration FORGET = Duration.ofMinutes(1);

  @Bean
  SmsDoor smsDoor(
      TrackingIds trackingIds,
      ComplaintCheck check,
      AcceptComplaintHandler complaints,
      AcceptFollowUpHandler followUps,
      Conversations conversations,
      CaseTracking cases,
      Desk smsDesk,
      SmppSettings settings,
      Clock clock) {
    return new SmsDoor(
        trackingIds,
        check,
        complaints,
        followUps,
        conversations,
        cases::standings,
        smsDesk,
        settings.filings().toAllowance(REMEMBERED),
        settings.memory(),
        clock);
  }

  @Bean
  Desk smsDesk(
      Conversations conversations,
      CaseTracking cases,
      CitizenAccess access,
      AccessCodes codes,
      Answers answers,
      SmppSettings settings) {
    return new Desk(
        conversations,
        cases::standings,
        access,
        codes,
        answers,
        settings.answers().toAllowance(REMEMBERED));
  }

  @Bean
  Turns smsTurns(SmppSettings settings) {
    return new Turns(settings.unread().free(), settings.unread().onceIn());
  }

  @Bean
  Reader smsReader(
      Inbox inbox, SmsDoor door, SmppSettings settings, MeterRegistry meters, Clock clock) {
    return new Reader(
        inbox,
        door,
        new Reader.Patience(
            settings.parts(), settings.copies(), FAILED, settings.filings().onceIn()),
        new CountedMessages(meters),
        clock);
  }

  /** Also where no SMSC is named any more: what came before is read. */
  @Bean
  Loop smsReading(Reader smsReader) {
    return new Loop("sms-reading", LOOK, () -> Next.after(smsReader.read()));
  }

  @Bean
  Loop smsForgetting(
      Reader smsReader, Conversations conversations, SmppSettings settings, Clock clock) {
    return new Loop(
        "sms-forgetting",
        FORGET,
        () -> {
          smsReader.forget();
          conversations.forgetWords(clock.instant().minus(settings.memory()));
          return Next.AFTER_A_PAUSE;
        });
  }

  @Bean
  KeepPart keepSms(Inbox inbox, Loop smsReading) {
    return part -> {
      inbox.keep(part);
      smsReading.wake();
    };
  }

  @Bean
  Receivers smsReceivers(
      SmppSettings settings, KeepPart keepSms, SmsReceipts receipts, Clock clock) {
    return Receivers.of(settings, keepSms, receipts, clock);
  }
}
