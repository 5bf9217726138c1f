package id.aduan.notification.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.notification.channel.Outgoing;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/** A message as mail. Its Message-ID is the same on each attempt. */
final class Mail extends MimeMessage {
  private final String messageId;

  private Mail(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static Mail of(
      Outgoing message,
      InternetAddress recipient,
      SmtpSettings settings,
      Session session,
      Instant now)
      throws MessagingException {
    Mail mail = new Mail(session, "<" + message.id() + "@" + settings.domain() + ">");
    mail.setFrom(sender(settings));
    mail.setRecipient(Message.RecipientType.TO, recipient);
    mail.setSubject(message.letter().subject(), UTF_8.name());
    mail.setSentDate(Date.from(now));
    // RFC 3834: no out-of-office reply is to answer this.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("Content-Language", message.language().name().toLowerCase(Locale.ROOT));
    mail.setText(message.letter().text(), UTF_8.name());
    mail.saveChanges();
    return mail;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static InternetAddress sender(SmtpSettings settings) throws MessagingException {
    try {
      return new InternetAddress(settings.from(), settings.senderName(), UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8: absent (expected: in every JDK)", e);
    }
  }
}
