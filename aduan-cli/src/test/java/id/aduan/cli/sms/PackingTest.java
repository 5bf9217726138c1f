package id.aduan.cli.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.util.List;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {
  private static final String LONG = "Jalan di depan pasar rusak parah sekali. ".repeat(9);
  private static final Written MESSAGE = new Written("628130000001", "", LONG);

  @ParameterizedTest
  @EnumSource(names = {"HEADER", "LONG_HEADER"})
  void saysInAHeaderWhatAPartIsPartOf(Packing packing) throws PDUStringException {
    int reference = packing == Packing.HEADER ? 0x17 : 0x1708;
    StringBuilder text = new StringBuilder();
    List<Parcel> parcels = packing.pack(MESSAGE, reference);
    for (int i = 0; i < parcels.size(); i++) {
      DeliverSm delivered = read(parcels.get(i));
      assertThat(delivered.isUdhi()).isTrue();
      Part part = Part.behindHeader(Alphabet.GSM7, delivered.getShortMessage());
      assertThat(part.joining()).contains(new Part.Joining(reference, parcels.size(), i + 1));
      text.append(part.text());
    }
    assertThat(text).hasToString(LONG);
  }

  @Test
  void saysInParametersWhatAPartIsPartOf() throws PDUStringException {
    List<Parcel> parcels = Packing.SEGMENTS.pack(MESSAGE, 0x1708);
    DeliverSm last = read(parcels.getLast());

    assertThat(parcels).hasSize(3);
    assertThat(last.isUdhi()).isFalse();
    assertThat(
            ((OptionalParameter.Short) last.getOptionalParameter(Tag.SAR_MSG_REF_NUM)).getValue())
        .isEqualTo((short) 0x1708);
    assertThat(
            ((OptionalParameter.Byte) last.getOptionalParameter(Tag.SAR_SEGMENT_SEQNUM)).getValue())
        .isEqualTo((byte) 3);
  }

  @Test
  void putsAllIntoOnePayload() throws PDUStringException {
    List<Parcel> parcels = Packing.PAYLOAD.pack(MESSAGE, 1);

    assertThat(parcels).hasSize(1);
    assertThat(
            ((OptionalParameter.OctetString)
                    read(parcels.getFirst()).getOptionalParameter(Tag.MESSAGE_PAYLOAD))
                .getValue())
        .isEqualTo(Alphabet.GSM7.encode(LONG));
  }

  @ParameterizedTest
  @EnumSource
  void leavesAShortOneAlone(Packing packing) throws PDUStringException {
    List<Parcel> parcels = packing.pack(new Written("628130000001", "", "pju padam"), 1);

    assertThat(parcels).hasSize(1);
    assertThat(read(parcels.getFirst()).isUdhi()).isFalse();
    assertThat(read(parcels.getFirst()).getOptionalParameter(Tag.SAR_MSG_REF_NUM)).isNull();
  }

  @Test
  void tellsInBothFormsThatAMessageArrived() throws PDUStringException {
    Submission message = new Submission("0000002a", "628130000001", "", true);
    DeliverSm bare = read(Packing.receipt(message, false));
    DeliverSm full = read(Packing.receipt(message, true));

    assertThat(bare.isSmscDeliveryReceipt()).isTrue();
    assertThat(new String(bare.getShortMessage(), US_ASCII))
        .startsWith("id:0000002a ")
        .contains("stat:DELIVRD");
    assertThat(bare.getOptionalParameters()).isEmpty();
    assertThat(full.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID)).isNotNull();
    assertThat(full.getOptionalParameter(Tag.MESSAGE_STATE)).isNotNull();
  }

  private static DeliverSm read(Parcel parcel) throws PDUStringException {
    return new DefaultDecomposer().deliverSm(parcel.numbered(7));
  }
}
