package id.aduan.intake.smpp;

import id.aduan.intake.sms.IncomingPart;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Instant;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.TypeOfNumber;

/** Reads what an SMSC delivers: short_message or message_payload; parts by header or by SAR. */
final class Delivered {
  private Delivered() {}

  /** Empty: its content is no text. */
  static Optional<IncomingPart> part(DeliverSm delivered, Instant now) {
    return Alphabet.of(delivered.getDataCoding() & 0xff)
        .map(alphabet -> part(delivered, alphabet))
        .map(part ->
            new IncomingPart(
                number(delivered.getSourceAddrTon(), delivered.getSourceAddr()),
                number(delivered.getDestAddrTon(), delivered.getDestAddress()),
                part,
                now));
  }

  private static Part part(DeliverSm delivered, Alphabet alphabet) {
    byte[] content = content(delivered);
    return delivered.isUdhi()
        ? Part.behindHeader(alphabet, content)
        : new Part(alphabet, segment(delivered), content);
  }

  private static byte[] content(DeliverSm delivered) {
    byte[] brief = delivered.getShortMessage();
    if (brief != null && brief.length > 0) {
      return brief;
    }
    return delivered.getOptionalParameter(Tag.MESSAGE_PAYLOAD)
            instanceof OptionalParameter.OctetString payload
        ? payload.getValue()
        : new byte[0];
  }

  private static Optional<Joining> segment(DeliverSm delivered) {
    return delivered.getOptionalParameter(Tag.SAR_MSG_REF_NUM)
                instanceof OptionalParameter.Short reference
            && delivered.getOptionalParameter(Tag.SAR_TOTAL_SEGMENTS)
                instanceof OptionalParameter.Byte total
            && delivered.getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM)
                instanceof OptionalParameter.Byte number
        ? Optional.of(
                new Joining(
                    reference.getValue() & 0xffff,
                    total.getValue() & 0xff,
                    number.getValue() & 0xff))
            .filter(Joining::isSound)
        : Optional.empty();
  }

  /** An international number is written without its sign. */
  private static String number(byte typeOfNumber, String address) {
    return typeOfNumber == TypeOfNumber.INTERNATIONAL.value() && !address.startsWith("+")
        ? "+" + address
        : address;
  }
}
