package id.aduan.embedded.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message as the mailbox shows it: its place in the order of arrival (from 1), its envelope, and
 * what it says.
 *
 * @param from the envelope's sender, empty for a bounce
 * @param messageId with its angle brackets, empty where the sender gave none
 */
public record ReceivedMessage(
    long n,
    Instant receivedAt,
    String from,
    List<String> to,
    String subject,
    String messageId,
    Map<String, String> headers,
    String text) {
  public ReceivedMessage {
    to = List.copyOf(to);
    headers = Map.copyOf(headers);
  }
}
