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
 * What the server said no with (RFC 5321, 4.2): 4yz not now, 5yz never. What it does not take of
 * us, and not of the recipient or the letter, is a fault of the installation: it is mended here or
 * there, and no citizen's message is lost by it meanwhile.
 *
 * @param about what it does not take
 */
record Reply(int code, About about) {
  /** What a refusal is about. */
  enum About {
    SENDER,
    ADDRESS,
    LETTER
  }

  /** Enhanced status codes about the address (RFC 3463, 3.2), where they come after the text. */
  private static final Pattern ABOUT_ADDRESS =
      Pattern.compile("[45][0-9]{2}[ -][45]\\.1\\.", Pattern.MULTILINE);

  /** Security or policy (RFC 3463, 3.8): who may send what through this server. */
  private static final Pattern ABOUT_POLICY =
      Pattern.compile("[45][0-9]{2}[ -][45]\\.7\\.", Pattern.MULTILINE);

  private static final int AUTHENTICATION_REQUIRED = 530;

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
      return switch (about) {
        case SENDER -> new Outcome.TryLater(Outcome.Delay.UNREACHABLE);
        case ADDRESS -> new Outcome.Refused(FailureReason.REJECTED_ADDRESS);
        case LETTER -> new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
      };
    }
    return new Outcome.TryLater(
        code == CLOSING ? Outcome.Delay.UNREACHABLE : Outcome.Delay.REFUSED_FOR_NOW);
  }

  private static Optional<Reply> of(MessagingException failure) {
    return switch (failure) {
      case SMTPAddressFailedException address ->
          Optional.of(of(address.getReturnCode(), address, About.ADDRESS));
      case SMTPSenderFailedException sender ->
          Optional.of(new Reply(sender.getReturnCode(), About.SENDER));
      case SMTPSendFailedException send ->
          Optional.of(
              of(
                  send.getReturnCode(),
                  send,
                  send.getCommand().startsWith("MAIL") ? About.SENDER : About.LETTER));
      default -> Optional.empty();
    };
  }

  /** What the reply itself says goes before what was asked. */
  private static Reply of(int code, MessagingException failure, About asked) {
    String said = String.valueOf(failure.getMessage());
    if (code == AUTHENTICATION_REQUIRED || ABOUT_POLICY.matcher(said).lookingAt()) {
      return new Reply(code, About.SENDER);
    }
    return new Reply(code, ABOUT_ADDRESS.matcher(said).lookingAt() ? About.ADDRESS : asked);
  }
}
