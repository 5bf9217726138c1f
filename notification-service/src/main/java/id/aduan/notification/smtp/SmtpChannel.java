package id.aduan.notification.smtp;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outgoing;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** E-mail by SMTP, one connection per message. */
final class SmtpChannel implements Channel {
  private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);

  /** Greeting, EHLO, STARTTLS, EHLO, AUTH (two replies), MAIL, RCPT, DATA, and the final dot. */
  private static final int REPLIES = 10;

  private final SmtpSettings settings;
  private final Session session;
  private final Clock clock;

  SmtpChannel(SmtpSettings settings, ScheduledExecutorService timer, Clock clock) {
    this.settings = settings;
    this.session = SmtpSession.of(settings, timer);
    this.clock = clock;
  }

  @Override
  public MessageChannel kind() {
    return MessageChannel.EMAIL;
  }

  @Override
  public Duration longest() {
    return settings.connectTimeout().plus(settings.replyTimeout().multipliedBy(REPLIES));
  }

  @Override
  public Outcome send(Outgoing message) {
    try {
      InternetAddress recipient = new InternetAddress(message.address(), true);
      return handOver(Mail.of(message, recipient, settings, session, clock.instant()), recipient);
    } catch (AddressException e) {
      return new Outcome.Refused(FailureReason.REJECTED_ADDRESS);
    } catch (MessagingException e) {
      log.error("Mail {} can not be written: {}", message.id(), e.getClass().getSimpleName());
      return new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
    }
  }

  private Outcome handOver(Mail mail, InternetAddress recipient) {
    PhasedTransport transport = new PhasedTransport(session);
    try (transport) {
      transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
      transport.sendMessage(mail, new InternetAddress[] {recipient});
    } catch (MessagingException e) {
      return outcome(transport.phase(), e);
    }
    return new Outcome.HandedOver();
  }

  private static Outcome outcome(PhasedTransport.Phase phase, MessagingException failure) {
    return switch (phase) {
      case ACCEPTED -> new Outcome.HandedOver();
      case BEFORE_THE_DOT ->
          Reply.behind(failure)
              .map(Reply::outcome)
              .orElse(new Outcome.TryLater(Outcome.Delay.UNREACHABLE));
      case WAITING_FOR_THE_REPLY ->
          Reply.behind(failure).map(Reply::outcome).orElse(new Outcome.Unknown());
    };
  }
}
