package id.aduan.embedded.smsc;

import id.aduan.embedded.smsc.Message.Submitted;
import id.aduan.embedded.smsc.Message.Written;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** What a deliver_sm says: a part of what a phone wrote, or a receipt. */
record Delivery(
    PhoneNumber from,
    String to,
    int esmClass,
    Alphabet alphabet,
    Content content,
    List<OptionalParameter> parameters) {
  private static final int PLAIN = 0x00;
  private static final int RECEIPT = 0x04;
  private static final int BEGINS_WITH_HEADER = 0x40;
  private static final int QUOTED_IN_RECEIPT = 20;
  private static final DateTimeFormatter RECEIPT_TIME =
      DateTimeFormatter.ofPattern("uuMMddHHmm").withZone(ZoneId.of("Asia/Jakarta"));

  /** Written when it is sent, as an array would not be safe in a record. */
  @FunctionalInterface
  interface Content {
    byte[] bytes();
  }

  static Delivery of(Written message, int number) {
    Part part = message.parts().get(number - 1);
    return new Delivery(
        message.phone(),
        message.to(),
        part.joining().isPresent() ? BEGINS_WITH_HEADER : PLAIN,
        part.alphabet(),
        part::withHeader,
        List.of());
  }

  /** The receipt of a message, in the form of SMPP 3.4, appendix B. */
  static Delivery receiptOf(Submitted message, Instant now) {
    String text =
        "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:%s"
            .formatted(
                message.id(),
                message.arrived() ? "001" : "000",
                RECEIPT_TIME.format(message.at()),
                RECEIPT_TIME.format(now),
                message.arrived() ? "DELIVRD" : "UNDELIV",
                message.arrived() ? "000" : "001",
                message.text().substring(0, Math.min(QUOTED_IN_RECEIPT, message.text().length())));
    MessageState state = message.arrived() ? MessageState.DELIVERED : MessageState.UNDELIVERABLE;
    return new Delivery(
        message.phone(),
        message.from(),
        RECEIPT,
        Alphabet.GSM7,
        () -> Alphabet.GSM7.encode(text),
        List.of(new Receipted_message_id(message.id()), new Message_state(state.value())));
  }

  /** Returns when it was answered well. */
  void sendOn(SMPPServerSession session)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        from.digits(),
        typeOf(to),
        NumberingPlanIndicator.UNKNOWN,
        to,
        new ESMClass(esmClass),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        DataCodings.newInstance(alphabet.dataCoding()),
        content.bytes(),
        parameters.toArray(OptionalParameter[]::new));
  }

  private static TypeOfNumber typeOf(String address) {
    return address.chars().allMatch(Character::isDigit)
        ? TypeOfNumber.NETWORK_SPECIFIC
        : TypeOfNumber.ALPHANUMERIC;
  }
}
