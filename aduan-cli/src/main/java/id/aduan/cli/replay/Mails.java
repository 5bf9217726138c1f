package id.aduan.cli.replay;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The mails that came to the reporters of a replay, by their addresses. */
final class Mails {
  private static final int PAGE = 500;
  private static final int OK = 200;

  private final PatientClient client;
  private final URI mailbox;
  private final String marks;
  private final Map<String, Map<String, Integer>> byAddress = new HashMap<>();
  private long last;

  /**
   * @param marks what all addresses of the replay begin with, and no others
   */
  Mails(PatientClient client, Target target, String marks) {
    this.client = client;
    this.mailbox = target.mailbox();
    this.marks = marks;
  }

  /** Reads on to the last mail. */
  synchronized void read() {
    while (true) {
      URI address = mailbox.resolve("/api/messages?after=%d&limit=%d".formatted(last, PAGE));
      Answer page = client.insist(Ask.get("mails", address, null));
      if (page.status() != OK) {
        throw new IllegalStateException(
            "mails: answered %d (expected: 200)".formatted(page.status()));
      }
      if (page.body().isEmpty()) {
        return;
      }
      page.body().forEach(this::take);
    }
  }

  /** How many came to an address, by the id of the message that each carries. */
  synchronized Map<String, Integer> to(String address) {
    return Map.copyOf(byAddress.getOrDefault(address, Map.of()));
  }

  /** Where any came to. */
  synchronized Set<String> addresses() {
    return Set.copyOf(byAddress.keySet());
  }

  private void take(JsonNode mail) {
    String message = messageOf(mail.path("messageId").asString(""));
    for (JsonNode to : mail.path("to")) {
      if (to.asString("").startsWith(marks)) {
        byAddress
            .computeIfAbsent(to.asString(), address -> new HashMap<>())
            .merge(message, 1, Integer::sum);
      }
    }
    last = mail.path("n").asLong();
  }

  /** A Message-ID is {@code <message@domain>}. */
  private static String messageOf(String messageId) {
    int at = messageId.lastIndexOf('@');
    return at < 0 ? messageId : messageId.substring(messageId.startsWith("<") ? 1 : 0, at);
  }
}
