package id.aduan.embedded.mailbox;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the few shapes of JSON that the mailbox answers with. */
final class Json {
  private Json() {}

  static String of(ReceivedMessage message) {
    return "{\"n\":"
        + message.n()
        + ",\"receivedAt\":"
        + string(message.receivedAt().toString())
        + ",\"from\":"
        + string(message.from())
        + ",\"to\":"
        + array(message.to())
        + ",\"subject\":"
        + string(message.subject())
        + ",\"messageId\":"
        + string(message.messageId())
        + ",\"headers\":"
        + object(message.headers())
        + ",\"text\":"
        + string(message.text())
        + "}";
  }

  static String of(Collection<ReceivedMessage> messages) {
    return messages.stream().map(Json::of).collect(Collectors.joining(",\n", "[", "]"));
  }

  static String string(String value) {
    var escaped = new StringBuilder("\"");
    value.chars().forEach(c -> append(escaped, (char) c));
    return escaped.append('"').toString();
  }

  private static void append(StringBuilder to, char c) {
    switch (c) {
      case '"', '\\' -> to.append('\\').append(c);
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      default -> {
        // A lone surrogate cannot be written in UTF-8, so it is written as an escape like the
        // control characters.
        if (c < ' ' || Character.isSurrogate(c)) {
          to.append("\\u%04x".formatted((int) c));
        } else {
          to.append(c);
        }
      }
    }
  }

  private static String array(Collection<String> values) {
    return values.stream().map(Json::string).collect(Collectors.joining(",", "[", "]"));
  }

  private static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> string(entry.getKey()) + ":" + string(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
