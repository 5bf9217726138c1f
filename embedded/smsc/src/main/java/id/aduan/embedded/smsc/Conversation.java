package id.aduan.embedded.smsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.embedded.smsc.Message.Submitted;
import id.aduan.embedded.smsc.Message.Written;
import id.aduan.embedded.smsc.ShownMessage.Direction;
import id.aduan.embedded.smsc.ShownMessage.Receipt;
import id.aduan.embedded.smsc.ShownMessage.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Joins the parts of messages, as a phone does. */
final class Conversation {
  private static final Duration WAITS_FOR_PARTS = Duration.ofDays(1);

  private final List<Bubble> bubbles = new ArrayList<>();
  private final Map<Whole, Joined> incomplete = new HashMap<>();

  private Conversation() {}

  /** Newest first, by the first part that came. */
  static List<ShownMessage> of(Collection<Message> inOrderOfArrival) {
    var conversation = new Conversation();
    for (Message message : inOrderOfArrival) {
      switch (message) {
        case Written written -> conversation.bubbles.add(new Sent(written));
        case Submitted submitted -> conversation.add(submitted);
      }
    }
    return conversation.bubbles.reversed().stream().map(Bubble::show).toList();
  }

  private void add(Submitted part) {
    var whole = new Whole(part.phone(), part.from(), part.reference(), part.total());
    var joined = incomplete.get(whole);
    if (joined == null || !joined.takes(part)) {
      joined = new Joined(part);
      bubbles.add(joined);
    }
    joined.parts.putIfAbsent(part.number(), part);
    joined.all.add(part);
    if (joined.isComplete()) {
      incomplete.remove(whole);
    } else {
      incomplete.put(whole, joined);
    }
  }

  /** What parts of one message have in common. */
  private record Whole(PhoneNumber to, String from, int reference, int total) {}

  private sealed interface Bubble {
    ShownMessage show();
  }

  private record Sent(Written message) implements Bubble {
    @Override
    public ShownMessage show() {
      return new ShownMessage(
          message.id(),
          Direction.FROM_PHONE,
          message.phone().value(),
          message.to(),
          message.text(),
          message.parts().size(),
          message.at(),
          message.waiting().isEmpty() ? State.DELIVERED : State.WAITING,
          Receipt.NONE);
    }
  }

  private static final class Joined implements Bubble {
    private final Submitted first;
    private final SortedMap<Integer, Submitted> parts = new TreeMap<>();
    // Doubles of parts too: each was promised its receipt.
    private final List<Submitted> all = new ArrayList<>();

    Joined(Submitted first) {
      this.first = first;
    }

    boolean takes(Submitted part) {
      return part.at().isBefore(first.at().plus(WAITS_FOR_PARTS));
    }

    boolean isComplete() {
      return parts.size() == first.total();
    }

    @Override
    public ShownMessage show() {
      return new ShownMessage(
          first.id(),
          Direction.TO_PHONE,
          first.from(),
          first.phone().value(),
          text(),
          first.total(),
          first.at(),
          state(),
          receipt());
    }

    private String text() {
      String joined = parts.values().stream().map(Submitted::text).collect(Collectors.joining());
      return new String(joined.getBytes(UTF_8), UTF_8);
    }

    private State state() {
      if (!parts.values().stream().allMatch(Submitted::arrived)) {
        return State.UNDELIVERABLE;
      }
      return isComplete() ? State.DELIVERED : State.WAITING;
    }

    private Receipt receipt() {
      if (all.stream().anyMatch(Submitted::owesReceipt)) {
        return Receipt.WAITING;
      }
      return all.stream().anyMatch(part -> part.receipts() > 0) ? Receipt.SENT : Receipt.NONE;
    }
  }
}
