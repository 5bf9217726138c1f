package id.aduan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.notification.smtp.SmtpSettings.Encryption;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class NotificationPropertiesTest {
  private static final String[] EVERYTHING = {
    "notification.instance=pod-7",
    "notification.follow-page=https://aduan.contoh.test/lacak",
    "notification.zone=Asia/Jayapura",
    "notification.channels=sms,email",
    "notification.quiet.from=20:30",
    "notification.quiet.until=07:00",
    "notification.quiet.channels=sms,push",
    "notification.quiet.urgent=receipt,closing",
    "notification.quiet.urgent-within=12h",
    "notification.resends=5",
    "notification.sending.concurrency=3",
    "notification.sending.first-retry=7s",
    "notification.sending.longest-retry=3m",
    "notification.sending.give-up-after=36h",
    "notification.sending.receipts-within=5d",
    "notification.sending.early-receipts=6h",
    "notification.sending.keep-words=30d",
    "notification.sending.hold-back=90s",
    "notification.sending.server-pause=4s",
    "notification.smtp.host=relay.contoh.test",
    "notification.smtp.port=587",
    "notification.smtp.username=aduan",
    "notification.smtp.password=rahasia",
    "notification.smtp.encryption=starttls",
    "notification.smtp.connect-timeout=2s",
    "notification.smtp.reply-timeout=30s",
    "notification.smtp.from=aduan@contoh.test",
    "notification.smtp.sender-name=Aduan Contoh",
    "notification.sms.url=smpps://aduan:rahasia@smsc.contoh.test:3550",
    "notification.sms.secret=whsec_c2VjcmV0",
    "notification.sms.sender=1709",
    "notification.sms.connect-timeout=4s",
    "notification.sms.reply-timeout=20s",
    "notification.sms.enquire-link=45s",
    "notification.sms.per-second=7",
    "notification.sms.first-rebind=2s",
    "notification.sms.longest-rebind=5m",
    "notification.names.PLN=Perusahaan Listrik",
    "notification.names[13.11.01]=Sangir"
  };

  @Test
  void bindsEveryProperty() {
    new ApplicationContextRunner()
        .withUserConfiguration(Bound.class)
        .withPropertyValues(EVERYTHING)
        .run(context ->
            assertThat(context.getBean(NotificationProperties.class))
                .isEqualTo(
                    new NotificationProperties(
                        "pod-7",
                        URI.create("https://aduan.contoh.test/lacak"),
                        ZoneId.of("Asia/Jayapura"),
                        List.of(MessageChannel.SMS, MessageChannel.EMAIL),
                        new NotificationProperties.Quiet(
                            LocalTime.of(20, 30),
                            LocalTime.of(7, 0),
                            Set.of(MessageChannel.SMS, MessageChannel.PUSH),
                            Set.of(Purpose.RECEIPT, Purpose.CLOSING),
                            Duration.ofHours(12)),
                        5,
                        new NotificationProperties.Sending(
                            3,
                            Duration.ofSeconds(7),
                            Duration.ofMinutes(3),
                            Duration.ofHours(36),
                            Duration.ofDays(5),
                            Duration.ofHours(6),
                            Duration.ofDays(30),
                            Duration.ofSeconds(90),
                            Duration.ofSeconds(4)),
                        new NotificationProperties.Smtp(
                            "relay.contoh.test",
                            587,
                            "aduan",
                            "rahasia",
                            Encryption.STARTTLS,
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(30),
                            "aduan@contoh.test",
                            "Aduan Contoh"),
                        new NotificationProperties.Sms(
                            "smpps://aduan:rahasia@smsc.contoh.test:3550",
                            "whsec_c2VjcmV0",
                            "1709",
                            Duration.ofSeconds(4),
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(45),
                            7,
                            Duration.ofSeconds(2),
                            Duration.ofMinutes(5)),
                        Map.of("PLN", "Perusahaan Listrik", "13.11.01", "Sangir"))));
  }

  @Test
  void refusesWhatCanNotBe() {
    new ApplicationContextRunner()
        .withUserConfiguration(Bound.class)
        .withPropertyValues(EVERYTHING)
        .withPropertyValues("notification.smtp.from=bukan-alamat")
        .run(context -> assertThat(context).hasFailed());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(NotificationProperties.class)
  static class Bound {}
}
