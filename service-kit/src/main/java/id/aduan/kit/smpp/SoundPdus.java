package id.aduan.kit.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;

/**
 * Reads what an SMSC sends. A PDU that is too large ends the session: it would take the memory
 * first. One that can not be read is replaced by one that is refused: the library would answer
 * nothing, and the SMSC would send it for ever.
 */
final class SoundPdus extends DefaultPDUReader {
  /** The longest payload that a parameter can hold, and all else that a PDU can. */
  private static final int LONGEST = 70 << 10;

  private static final int HEADER = 16;

  /** With its final zero it has 6 octets at most (SMPP 3.4, 5.2.11). */
  private static final int LONGEST_SERVICE_TYPE = 6;

  private static final byte ANY = 'x';

  private final DefaultDecomposer decomposer = new DefaultDecomposer();
  private volatile boolean carried;

  /** Whether a message came by this session, or was taken by it. */
  boolean carried() {
    return carried;
  }

  @Override
  public Command readPDUHeader(DataInputStream in)
      throws InvalidCommandLengthException, IOException {
    Command header = super.readPDUHeader(in);
    if (header.getCommandLength() > LONGEST) {
      throw new IOException(
          "command_length: " + header.getCommandLength() + " (expected: at most " + LONGEST + ")");
    }
    if (header.getCommandId() == SMPPConstant.CID_DELIVER_SM
        || header.getCommandId() == SMPPConstant.CID_SUBMIT_SM_RESP) {
      carried = true;
    }
    return header;
  }

  @Override
  public byte[] readPDU(DataInputStream in, Command header) throws IOException {
    byte[] pdu = super.readPDU(in, header);
    try {
      var _ = decompose(header.getCommandId(), pdu);
      return pdu;
    } catch (PDUStringException e) {
      return pdu; // the session answers it with the status that this has
    } catch (RuntimeException e) {
      return refused(header, pdu);
    }
  }

  private Object decompose(int commandId, byte[] pdu) throws PDUStringException {
    return switch (commandId) {
      case SMPPConstant.CID_DELIVER_SM -> decomposer.deliverSm(pdu);
      case SMPPConstant.CID_DATA_SM -> decomposer.dataSm(pdu);
      case SMPPConstant.CID_ALERT_NOTIFICATION -> decomposer.alertNotification(pdu);
      case SMPPConstant.CID_SUBMIT_SM_RESP -> decomposer.submitSmResp(pdu);
      case SMPPConstant.CID_BIND_RECEIVER_RESP,
          SMPPConstant.CID_BIND_TRANSMITTER_RESP,
          SMPPConstant.CID_BIND_TRANSCEIVER_RESP ->
          decomposer.bindResp(pdu);
      default -> pdu;
    };
  }

  /** The same but for what it holds: a service_type that is longer than any. */
  private static byte[] refused(Command header, byte[] pdu) throws IOException {
    if (header.getCommandId() != SMPPConstant.CID_DELIVER_SM
        && header.getCommandId() != SMPPConstant.CID_DATA_SM) {
      throw new IOException("command_id: " + header.getCommandId() + " (expected: readable)");
    }
    byte[] refused = Arrays.copyOf(pdu, HEADER + LONGEST_SERVICE_TYPE + 2);
    Arrays.fill(refused, HEADER, refused.length - 1, ANY);
    refused[refused.length - 1] = 0;
    var _ = ByteBuffer.wrap(refused).putInt(refused.length);
    return refused;
  }
}
