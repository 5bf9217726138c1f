package id.aduan.intake.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.intake.sms.Fates;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * Reads what an SMSC says of a message that it took: by its parameters (SMPP 3.4, 5.3.2.12 and
 * 5.3.2.35), else by its text (appendix B).
 */
final class Receipt {
  private static final Pattern ID = field("id", "\\S+");
  private static final Pattern STATE = field("stat", "[A-Z]+");
  private static final Pattern ERROR = field("err", "[A-Z0-9]{1,16}");

  /** Behind it stand words of the message. */
  private static final Pattern QUOTED = Pattern.compile("(?is)\\btext:.*");

  private Receipt() {}

  private static Pattern field(String name, String value) {
    return Pattern.compile("\\b" + name + ": *(" + value + ")", Pattern.CASE_INSENSITIVE);
  }

  /** Empty: nothing is settled by it. */
  static Optional<SmsSettled> of(DeliverSm delivered, ReceiptIds ids, Instant now) {
    String text = QUOTED.matcher(text(delivered)).replaceFirst("");
    return fate(delivered, text)
        .flatMap(fate ->
            reference(delivered, text, ids)
                .map(reference ->
                    new SmsSettled(reference, fate, now, said(ERROR, text).orElse(null))));
  }

  private static String text(DeliverSm delivered) {
    byte[] content = delivered.getShortMessage();
    return content == null ? "" : new String(content, ISO_8859_1);
  }

  private static Optional<SmsReference> reference(
      DeliverSm delivered, String text, ReceiptIds ids) {
    return delivered.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID)
                instanceof OptionalParameter.COctetString id
            && !id.getValueAsString().isBlank()
        ? Optional.of(SmsReference.of(id.getValueAsString()))
        : said(ID, text).map(ids::answered).map(SmsReference::of);
  }

  private static Optional<Fate> fate(DeliverSm delivered, String text) {
    return delivered.getOptionalParameter(Tag.MESSAGE_STATE) instanceof OptionalParameter.Byte state
        ? fate(state.getValue())
        : said(STATE, text).flatMap(Fates::named);
  }

  private static Optional<Fate> fate(byte state) {
    if (state == MessageState.DELIVERED.value()) {
      return Optional.of(Fate.DELIVERED);
    }
    if (state == MessageState.EXPIRED.value()) {
      return Optional.of(Fate.EXPIRED);
    }
    if (state == MessageState.DELETED.value()) {
      return Optional.of(Fate.DELETED);
    }
    if (state == MessageState.UNDELIVERABLE.value()) {
      return Optional.of(Fate.UNDELIVERABLE);
    }
    return state == MessageState.REJECTED.value() ? Optional.of(Fate.REJECTED) : Optional.empty();
  }

  private static Optional<String> said(Pattern field, String text) {
    return field.matcher(text).results().findFirst().map((MatchResult found) -> found.group(1));
  }
}
