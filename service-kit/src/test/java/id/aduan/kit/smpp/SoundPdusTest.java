package id.aduan.kit.smpp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundPdusTest {
  private static final int HEADER = 16;
  private static final int SEQUENCE = 1708;
  private final DefaultComposer composer = new DefaultComposer();

  @Test
  void leavesAMessageAsItIs() throws Exception {
    assertThat(read(delivered())).isEqualTo(delivered());
  }

  @Test
  void makesARefusedOneOfAMessageThatEndsTooEarly() throws Exception {
    byte[] good = delivered();
    for (int length = HEADER; length < good.length; length++) {
      byte[] read = read(sized(Arrays.copyOf(good, length)));

      assertThat(ByteBuffer.wrap(read).getInt(12)).isEqualTo(SEQUENCE);
      assertThatExceptionOfType(PDUStringException.class)
          .as("of %d bytes", length)
          .isThrownBy(() -> new DefaultDecomposer().deliverSm(read))
          .matches(refusal -> refusal.getErrorCode() == SMPPConstant.STAT_ESME_RINVSERTYP);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {71_681, 1 << 30, Integer.MAX_VALUE})
  void endsTheSessionBeforeItTakesTheMemory(int length) {
    byte[] huge = delivered();
    var _ = ByteBuffer.wrap(huge).putInt(length);

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(huge));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15})
  void knowsALengthThatIsNone(int length) {
    byte[] none = delivered();
    var _ = ByteBuffer.wrap(none).putInt(length);

    assertThatExceptionOfType(InvalidCommandLengthException.class).isThrownBy(() -> read(none));
  }

  @Test
  void endsTheSessionWhereAnAnswerIsNone() throws Exception {
    byte[] answer = composer.submitSmResp(SEQUENCE, "0000002a");

    assertThat(read(answer)).isEqualTo(answer);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(sized(Arrays.copyOf(answer, HEADER + 3))));
  }

  private byte[] read(byte[] pdu) throws IOException, InvalidCommandLengthException {
    SoundPdus pdus = new SoundPdus();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(pdu));
    return pdus.readPDU(in, pdus.readPDUHeader(in));
  }

  private static byte[] sized(byte[] pdu) {
    var _ = ByteBuffer.wrap(pdu).putInt(pdu.length);
    return pdu;
  }

  private byte[] delivered() {
    try {
      return composer.deliverSm(
          SEQUENCE,
          "",
          (byte) 1,
          (byte) 1,
          "628130000001",
          (byte) 0,
          (byte) 0,
          "1708",
          (byte) 0,
          (byte) 0,
          (byte) 0,
          (byte) 0,
          (byte) 0,
          "pju padam".getBytes(US_ASCII));
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }
}
