package id.aduan.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Remembers how far a hand-over got: before the final dot the server can not have the message,
 * after its reply it has; in between nobody can tell.
 */
final class PhasedTransport extends SMTPTransport {

  /**
   * Jakarta Mail names its loggers after the package of the transport's class, and logs addresses
   * and whole letters to them. A filter holds whatever level an operator sets; it is lost with its
   * logger, hence the references.
   */
  private static final List<Logger> SILENT =
      Stream.of("", ".protocol")
          .map(suffix -> Logger.getLogger(PhasedTransport.class.getPackageName() + suffix))
          .toList();

  static {
    SILENT.forEach(logger -> logger.setFilter(_ -> false));
  }

  private Phase phase = Phase.BEFORE_THE_DOT;

  /** How far the hand-over of the one message got. */
  enum Phase {
    BEFORE_THE_DOT,
    WAITING_FOR_THE_REPLY,
    ACCEPTED
  }

  PhasedTransport(Session session) {
    super(session, null);
  }

  Phase phase() {
    return phase;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    phase = Phase.WAITING_FOR_THE_REPLY;
    super.finishData();
    phase = Phase.ACCEPTED;
  }
}
