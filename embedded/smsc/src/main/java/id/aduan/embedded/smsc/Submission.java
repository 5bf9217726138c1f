package id.aduan.embedded.smsc;

import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;

/** What a submit_sm asks for. */
record Submission(String from, PhoneNumber to, Part part, ReceiptWish wish) {
  private static final int BEGINS_WITH_HEADER = 0x40;
  private static final int SAR_REFERENCE = 0xffff;
  private static final int BYTE = 0xff;

  /** When the sender wants a receipt (SMPP 3.4, 5.2.17). */
  enum ReceiptWish {
    NEVER,
    ALWAYS,
    ON_FAILURE;

    private static final int ASKED = 0x03;

    static ReceiptWish of(byte registeredDelivery) {
      return switch (registeredDelivery & ASKED) {
        case 1 -> ALWAYS;
        case 2 -> ON_FAILURE;
        default -> NEVER;
      };
    }

    boolean isFor(boolean arrives) {
      return switch (this) {
        case NEVER -> false;
        case ALWAYS -> true;
        case ON_FAILURE -> !arrives;
      };
    }
  }

  static Submission read(SubmitSm pdu) throws ProcessRequestException {
    return new Submission(
        pdu.getSourceAddr() == null ? "" : pdu.getSourceAddr(),
        PhoneNumber.read(pdu.getDestAddress())
            .orElseThrow(() -> refused("destination", SMPPConstant.STAT_ESME_RINVDSTADR)),
        part(pdu),
        ReceiptWish.of(pdu.getRegisteredDelivery()));
  }

  private static Part part(SubmitSm pdu) throws ProcessRequestException {
    Alphabet alphabet =
        Alphabet.of(pdu.getDataCoding() & BYTE)
            .orElseThrow(() -> refused("data_coding", SMPPConstant.STAT_ESME_RSUBMITFAIL));
    byte[] content = content(pdu);
    return (pdu.getEsmClass() & BEGINS_WITH_HEADER) != 0
        ? Part.behindHeader(alphabet, content)
        : new Part(alphabet, joining(pdu), content);
  }

  private static byte[] content(SubmitSm pdu) {
    var payload = pdu.getOptionalParameter(Message_payload.class);
    if (payload != null) {
      return payload.getValue();
    }
    return pdu.getShortMessage() == null ? new byte[0] : pdu.getShortMessage();
  }

  private static Optional<Joining> joining(SubmitSm pdu) {
    var reference = pdu.getOptionalParameter(Sar_msg_ref_num.class);
    var total = pdu.getOptionalParameter(Sar_total_segments.class);
    var number = pdu.getOptionalParameter(Sar_segment_seqnum.class);
    if (reference == null || total == null || number == null) {
      return Optional.empty();
    }
    return Optional.of(
            new Joining(
                reference.getValue() & SAR_REFERENCE,
                total.getValue() & BYTE,
                number.getValue() & BYTE))
        .filter(Joining::isSound);
  }

  private static ProcessRequestException refused(String field, int status) {
    return new ProcessRequestException(field + " (expected: as the operator knows it)", status);
  }
}
