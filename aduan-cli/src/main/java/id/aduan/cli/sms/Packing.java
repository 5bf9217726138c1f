package id.aduan.cli.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.util.DefaultComposer;

/** By which means the parts of a message say what they are part of. */
enum Packing {
  /** A header with a reference of 8 bits. */
  HEADER {
    @Override
    Parcel part(String number, Part part) {
      return parcel(number, part.joining().isPresent() ? UDHI : 0, coding(part), part.withHeader());
    }
  },

  /** A header with a reference of 16 bits. */
  LONG_HEADER {
    @Override
    Parcel part(String number, Part part) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      part.joining()
          .ifPresent(of ->
              bytes.writeBytes(
                  new byte[] {
                    6,
                    8,
                    4,
                    (byte) (of.reference() >> Byte.SIZE),
                    (byte) of.reference(),
                    (byte) of.total(),
                    (byte) of.number()
                  }));
      bytes.writeBytes(part.content());
      return parcel(
          number,
          bytes.size() > part.content().length ? UDHI : 0,
          coding(part),
          bytes.toByteArray());
    }
  },

  /** The parameters of segmentation and reassembly. */
  SEGMENTS {
    @Override
    Parcel part(String number, Part part) {
      return parcel(
          number,
          0,
          coding(part),
          part.content(),
          part.joining()
              .map(of ->
                  new OptionalParameter[] {
                    new Sar_msg_ref_num((short) of.reference()),
                    new Sar_total_segments((byte) of.total()),
                    new Sar_segment_seqnum((byte) of.number())
                  })
              .orElse(new OptionalParameter[0]));
    }
  },

  /** None: a payload holds all of it. */
  PAYLOAD {
    @Override
    Parcel part(String number, Part part) {
      return parcel(number, 0, coding(part), new byte[0], new Message_payload(part.content()));
    }
  };

  private static final DefaultComposer COMPOSER = new DefaultComposer();
  private static final int UDHI = 0x40;
  private static final int RECEIPT = 0x04;
  private static final byte DELIVERED = 2;
  private static final String NUMBER = "1708";

  /**
   * A message as it is delivered.
   *
   * @param reference that the telephone gives it, which tells its messages apart for a while
   */
  List<Parcel> pack(Written message, int reference) {
    List<Part> parts =
        this == PAYLOAD
            ? List.of(whole(message.text()))
            : Part.of(message.text(), reference).stream()
                .map(part -> referred(part, reference))
                .toList();
    return parts.stream().map(part -> part(message.number(), part)).toList();
  }

  private static Part whole(String text) {
    Alphabet alphabet = Alphabet.of(text);
    return new Part(alphabet, Optional.empty(), alphabet.encode(text));
  }

  abstract Parcel part(String number, Part part);

  private Part referred(Part part, int reference) {
    return this == HEADER
        ? part
        : new Part(
            part.alphabet(),
            part.joining().map(of -> new Joining(reference & 0xffff, of.total(), of.number())),
            part.content());
  }

  /** That a message of ours arrived; the forms of it that operators send are two. */
  static Parcel receipt(Submission message, boolean withParameters) {
    String text =
        "id:%s sub:001 dlvrd:001 submit date:2601050800 done date:2601050801 stat:DELIVRD err:000 text:"
            .formatted(message.messageId());
    return withParameters
        ? parcel(
            message.number(),
            RECEIPT,
            (byte) 0,
            text.getBytes(US_ASCII),
            new Receipted_message_id(message.messageId()),
            new Message_state(DELIVERED))
        : parcel(message.number(), RECEIPT, (byte) 0, text.getBytes(US_ASCII));
  }

  private static byte coding(Part part) {
    return part.alphabet().dataCoding();
  }

  /** Whatever it is, as it is delivered. */
  static Parcel parcel(
      String number, int kind, byte dataCoding, byte[] content, OptionalParameter... more) {
    try {
      return new Parcel(
          COMPOSER.deliverSm(
              0,
              "",
              TypeOfNumber.INTERNATIONAL.value(),
              NumberingPlanIndicator.ISDN.value(),
              number,
              TypeOfNumber.NETWORK_SPECIFIC.value(),
              NumberingPlanIndicator.UNKNOWN.value(),
              NUMBER,
              (byte) kind,
              (byte) 0,
              (byte) 0,
              (byte) 0,
              dataCoding,
              content,
              more),
          kind == RECEIPT);
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }
}
