package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.Language;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the reporter of a complaint can be reached. */
public sealed interface Contact {
  TrackingId complaint();

  /**
   * What the dossier says.
   *
   * @param rahasia whether nothing that was written in the case may travel by mail
   */
  record Known(
      TrackingId complaint,
      @Nullable String email,
      @Nullable String phone,
      Language language,
      boolean rahasia)
      implements Contact {

    /** He is answered where he asked. */
    public static Known whoAsked(TrackingId message, SmsAnswerDue answer) {
      return new Known(message, null, answer.to(), answer.language(), false);
    }

    /** His address on a channel. */
    public Optional<String> address(MessageChannel channel) {
      return Optional.ofNullable(
              switch (channel) {
                case EMAIL -> email;
                case SMS -> phone;
                case PUSH, NONE, OTHER -> null;
              })
          .filter(address -> !address.isBlank());
    }

    /** Addresses must not reach a log by accident. */
    @Override
    public String toString() {
      return "Known " + complaint;
    }
  }

  /** Everything personal was erased, and never comes back. */
  record Erased(TrackingId complaint) implements Contact {}
}
