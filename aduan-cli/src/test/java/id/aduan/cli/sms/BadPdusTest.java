package id.aduan.cli.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;

class BadPdusTest {
  private static final int MANY = 10_000;
  private static final int BREAKING = 1_000;
  private final BadPdus pdus = new BadPdus(1708);

  @Test
  void makesTheSameOfTheSameNumber() {
    for (long number = 0; number < MANY; number++) {
      assertThat(pdus.number(number)).isEqualTo(new BadPdus(1708).number(number));
    }
  }

  @Test
  void leavesTheNextAloneButSeldom() {
    for (long number = 0; number < MANY; number++) {
      byte[] pdu = pdus.number(number);
      if (number % BREAKING != BREAKING - 1) {
        assertThat(ByteBuffer.wrap(pdu).getInt()).as("PDU %d", number).isEqualTo(pdu.length);
      }
    }
  }

  @Test
  void isReadRefusedAndUnreadable() {
    Set<String> found = new HashSet<>();
    for (long number = 0; number < MANY; number++) {
      byte[] pdu = pdus.number(number);
      if (number % BREAKING != BREAKING - 1
          && ByteBuffer.wrap(pdu).getInt(4) == SMPPConstant.CID_DELIVER_SM) {
        found.add(reading(pdu));
      }
    }
    assertThat(found)
        .contains(
            "read", "refused", "ArrayIndexOutOfBoundsException", "NegativeArraySizeException");
  }

  private static String reading(byte[] pdu) {
    try {
      var _ = new DefaultDecomposer().deliverSm(pdu);
      return "read";
    } catch (PDUStringException e) {
      return "refused";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName();
    }
  }
}
