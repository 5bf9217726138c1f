package id.aduan.notification.smtp;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.notification.channel.Outcome;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the server said no with (RFC 5321, 4.2): 4yz not now, 5yz never.
 *
 * @param aboutAddress whether the recipient's address is what it does not take
 */
record Reply(int code, boolean aboutAddress) {
  /** Enhanced status codes about the address (RFC 3463, 3.2), where they come after the text. */
  private static final Pattern ABOUT_ADDRESS =
      Pattern.compile("[45][0-9]{2}[ -][45]\\.1\\.", Pattern.MULTILINE);

  private static final int NOT_NOW = 400;
  private static final int CLOSING = 421;
  private static final int NEVER = 500;

  /** The reply behind a failure; empty where the server did not give one. */
  static Optional<Reply> behind(MessagingException failure) {
    Optional<Reply> found = Optional.empty();
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      Optional<Reply> reply = of(m).filter(r -> r.code() >= NOT_NOW);
      if (reply.isPresent()) {
        found = reply;
      }
    }
    return found;
  }

  Outcome outcome() {
    if (code >= NEVER) {
      return new Outcome.Refused(
          aboutAddress ? FailureReason.REJECTED_ADDRESS : FailureReason.REJECTED_MESSAGE);
    }
    return new Outcome.TryLater(
        code == CLOSING ? Outcome.Delay.UNREACHABLE : Outcome.Delay.REFUSED_FOR_NOW);
  }

  private static Optional<Reply> of(MessagingException failure) {
    return switch (failure) {
      case SMTPAddressFailedException address ->
          Optional.of(new Reply(address.getReturnCode(), true));
      case SMTPSenderFailedException sender ->
          Optional.of(new Reply(sender.getReturnCode(), false));
      case SMTPSendFailedException send ->
          Optional.of(
              new Reply(
                  send.getReturnCode(),
                  ABOUT_ADDRESS.matcher(String.valueOf(send.getMessage())).lookingAt()));
      default -> Optional.empty();
    };
  }
}
