package id.aduan.intake.sms;

import id.aduan.contract.SmsReceiptEvent.Fate;
import java.util.Locale;
import java.util.Optional;

/** Fates of messages by their names in SMPP 3.4, appendix B; some write the words out. */
public final class Fates {
  private Fates() {}

  /** Empty: nothing is settled by it. */
  public static Optional<Fate> named(String state) {
    return switch (state.strip().toUpperCase(Locale.ROOT)) {
      case "DELIVRD", "DELIVERED" -> Optional.of(Fate.DELIVERED);
      case "EXPIRED" -> Optional.of(Fate.EXPIRED);
      case "DELETED" -> Optional.of(Fate.DELETED);
      case "UNDELIV", "UNDELIVERABLE", "UNDELIVERED" -> Optional.of(Fate.UNDELIVERABLE);
      case "REJECTD", "REJECTED" -> Optional.of(Fate.REJECTED);
      default -> Optional.empty();
    };
  }
}
