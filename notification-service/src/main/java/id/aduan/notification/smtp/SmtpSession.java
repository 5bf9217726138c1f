package id.aduan.notification.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;

/** Turns settings into those of Jakarta Mail; every wait is bounded. */
final class SmtpSession {
  private SmtpSession() {}

  /**
   * @param timer ends writes that take too long
   */
  static Session of(SmtpSettings settings, ScheduledExecutorService timer) {
    Properties mail = new Properties();
    mail.put("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
    mail.put("mail.smtp.timeout", millis(settings.replyTimeout()));
    mail.put("mail.smtp.writetimeout", millis(settings.replyTimeout()));
    mail.put("mail.smtp.executor.writetimeout", timer);
    mail.put("mail.smtp.localhost", settings.domain());
    mail.put("mail.smtp.from", settings.from());
    mail.put("mail.smtp.quitwait", "false");
    mail.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.encryption()) {
      case NONE -> {}
      case STARTTLS -> {
        mail.put("mail.smtp.starttls.enable", "true");
        mail.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> mail.put("mail.smtp.ssl.enable", "true");
    }
    return Session.getInstance(mail);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
