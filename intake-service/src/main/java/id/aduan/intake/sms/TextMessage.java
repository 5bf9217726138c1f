package id.aduan.intake.sms;

import id.aduan.sms.Part.Joining;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody wrote, put together.
 *
 * @param key the same whenever it is put together of the same parts
 * @param at when its first part came
 * @param parts the ids of those that it was put together of
 */
public record TextMessage(String key, String sender, String text, Instant at, List<String> parts) {
  private static final String GAP = " ... ";

  public TextMessage {
    parts = List.copyOf(parts);
  }

  /**
   * Puts together what is whole, and what will not be any more.
   *
   * @param patience how long a message waits for its other parts
   */
  public static List<TextMessage> of(
      Collection<IncomingPart> parts, Instant now, Duration patience) {
    SequencedMap<String, List<IncomingPart>> groups =
        parts.stream()
            .sorted(Comparator.comparing(IncomingPart::at))
            .collect(
                Collectors.groupingBy(
                    IncomingPart::group, LinkedHashMap::new, Collectors.toList()));
    List<TextMessage> messages = new ArrayList<>();
    groups.values().forEach(group -> messages.addAll(ofGroup(group, now, patience)));
    return messages;
  }

  /** A number that comes once more with other words begins another message. */
  private static List<TextMessage> ofGroup(
      List<IncomingPart> group, Instant now, Duration patience) {
    if (group.getFirst().part().joining().isEmpty()) {
      return group.stream().map(TextMessage::alone).toList();
    }
    List<TreeMap<Integer, IncomingPart>> messages = new ArrayList<>();
    for (IncomingPart part : group) {
      int number = part.part().joining().map(Joining::number).orElse(1);
      messages.stream()
          .filter(message -> !message.containsKey(number))
          .findFirst()
          .orElseGet(() -> {
            messages.add(new TreeMap<>());
            return messages.getLast();
          })
          .put(number, part);
    }
    return messages.stream().flatMap(message -> joined(message, now, patience).stream()).toList();
  }

  private static TextMessage alone(IncomingPart part) {
    return new TextMessage(
        part.id(), part.sender(), part.part().text(), part.at(), List.of(part.id()));
  }

  private static Optional<TextMessage> joined(
      TreeMap<Integer, IncomingPart> parts, Instant now, Duration patience) {
    IncomingPart any = parts.firstEntry().getValue();
    int total = any.part().joining().map(Joining::total).orElse(1);
    Instant first =
        parts.values().stream()
            .map(IncomingPart::at)
            .min(Comparator.naturalOrder())
            .orElse(any.at());
    if (parts.size() < total && now.isBefore(first.plus(patience))) {
      return Optional.empty();
    }
    Fingerprint key = new Fingerprint();
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (Map.Entry<Integer, IncomingPart> part : parts.entrySet()) {
      text.append(part.getKey() > next ? GAP : "").append(part.getValue().part().text());
      Fingerprint _ = key.and(part.getValue().id());
      next = part.getKey() + 1;
    }
    text.append(next <= total ? GAP.stripTrailing() : "");
    return Optional.of(
        new TextMessage(
            key.hex(),
            any.sender(),
            text.toString(),
            first,
            parts.values().stream().map(IncomingPart::id).toList()));
  }

  /** Numbers and texts must not reach a log by accident. */
  @Override
  public String toString() {
    return "TextMessage " + key;
  }
}
