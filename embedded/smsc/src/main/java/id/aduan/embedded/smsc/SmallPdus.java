package id.aduan.embedded.smsc;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/** Reads no PDU that claims to be larger than any is: the memory for it would be taken first. */
final class SmallPdus extends DefaultPDUReader {
  private static final int LONGEST = 70 << 10;

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
}
