package id.aduan.embedded.smsc;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.InvalidNumberOfDestinationsException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Command;
import org.jsmpp.session.BindRequest;
import org.jsmpp.util.DefaultDecomposer;

/**
 * Ends a session whose PDU is none: one too large would take the memory first, and one that ends
 * too early would end a thread of the session, and not the session.
 */
final class SoundPdus extends DefaultPDUReader {
  private static final int LONGEST = 70 << 10;

  private final DefaultDecomposer decomposer = new DefaultDecomposer();

  @Override
  public Command readPDUHeader(DataInputStream in)
      throws InvalidCommandLengthException, IOException {
    Command header = super.readPDUHeader(in);
    if (header.getCommandLength() > LONGEST) {
      throw new IOException(
          "command_length: " + header.getCommandLength() + " (expected: at most " + LONGEST + ")");
    }
    return header;
  }

  @Override
  public byte[] readPDU(DataInputStream in, Command header) throws IOException {
    byte[] pdu = super.readPDU(in, header);
    try {
      var _ = decompose(header.getCommandId(), pdu);
    } catch (PDUStringException | InvalidNumberOfDestinationsException e) {
      // The session answers these with the status that each has.
    } catch (RuntimeException e) {
      throw new IOException("command_id: " + header.getCommandId() + " (expected: readable)", e);
    }
    return pdu;
  }

  private Object decompose(int commandId, byte[] pdu)
      throws PDUStringException, InvalidNumberOfDestinationsException {
    return switch (commandId) {
      case SMPPConstant.CID_BIND_RECEIVER,
          SMPPConstant.CID_BIND_TRANSMITTER,
          SMPPConstant.CID_BIND_TRANSCEIVER ->
          new BindRequest(decomposer.bind(pdu), null);
      case SMPPConstant.CID_SUBMIT_SM -> decomposer.submitSm(pdu);
      case SMPPConstant.CID_SUBMIT_MULTI -> decomposer.submitMulti(pdu);
      case SMPPConstant.CID_DATA_SM -> decomposer.dataSm(pdu);
      case SMPPConstant.CID_DATA_SM_RESP -> decomposer.dataSmResp(pdu);
      case SMPPConstant.CID_DELIVER_SM_RESP -> decomposer.deliverSmResp(pdu);
      case SMPPConstant.CID_QUERY_SM -> decomposer.querySm(pdu);
      case SMPPConstant.CID_CANCEL_SM -> decomposer.cancelSm(pdu);
      case SMPPConstant.CID_REPLACE_SM -> decomposer.replaceSm(pdu);
      case SMPPConstant.CID_BROADCAST_SM -> decomposer.broadcastSm(pdu);
      case SMPPConstant.CID_CANCEL_BROADCAST_SM -> decomposer.cancelBroadcastSm(pdu);
      case SMPPConstant.CID_QUERY_BROADCAST_SM -> decomposer.queryBroadcastSm(pdu);
      default -> pdu;
    };
  }
}
