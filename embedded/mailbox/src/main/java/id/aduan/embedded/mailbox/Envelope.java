package id.aduan.embedded.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What SMTP said beside the message; it stands before the message in the same file, ended by an
 * empty line.
 */
record Envelope(Instant receivedAt, String from, List<String> to) {
  private static final String RECEIVED_AT = "received-at: ";
  private static final String FROM = "from: ";
  private static final String TO = "to: ";

  Envelope {
    to = List.copyOf(to);
  }

  byte[] toBytes() {
    var lines =
        new StringBuilder(RECEIVED_AT)
            .append(receivedAt)
            .append('\n')
            .append(FROM)
            .append(line(from));
    to.forEach(recipient -> lines.append('\n').append(TO).append(line(recipient)));
    return lines.append("\n\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  static Envelope read(BufferedReader reader) throws IOException {
    var receivedAt = Instant.EPOCH;
    String from = "";
    var to = new ArrayList<String>();
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      if (line.startsWith(RECEIVED_AT)) {
        receivedAt = instant(line.substring(RECEIVED_AT.length()));
      } else if (line.startsWith(FROM)) {
        from = line.substring(FROM.length());
      } else if (line.startsWith(TO)) {
        to.add(line.substring(TO.length()));
      }
    }
    return new Envelope(receivedAt, from, to);
  }

  private static Instant instant(String value) throws IOException {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new IOException("received-at: '" + value + "' (expected: an instant)", e);
    }
  }

  private static String line(String value) {
    return value.replaceAll("[\\r\\n]", " ");
  }
}
