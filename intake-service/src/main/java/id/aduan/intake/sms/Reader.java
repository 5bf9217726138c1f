package id.aduan.intake.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Takes what lies in the inbox to the door: the messages of one sender in their order, those of
 * others beside them.
 */
public final class Reader {
  private static final int AT_ONCE = 16;
  private static final int PAGE = 200;
  private final Inbox inbox;
  private final SmsDoor door;
  private final Patience patience;
  private final Told told;
  private final Clock clock;

  /**
   * How long is waited.
   *
   * @param parts a message for its other parts
   * @param copies so long a message that comes again is a copy
   * @param failed a sender whose message could not be entered
   * @param slowed a sender who writes too much at once
   */
  public record Patience(Duration parts, Duration copies, Duration failed, Duration slowed) {}

  /** Who is told what became of each message. */
  public interface Told {
    void became(SmsDoor.Outcome outcome);

    /** It is tried again with the next page. */
    void failed(TextMessage message, RuntimeException why);
  }

  public Reader(Inbox inbox, SmsDoor door, Patience patience, Told told, Clock clock) {
    this.inbox = inbox;
    this.door = door;
    this.patience = patience;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Reads a page; whether there may be more. Whoever has to wait is passed over meanwhile, so that
   * nobody waits behind him.
   */
  public boolean read() {
    Instant now = clock.instant();
    List<IncomingPart> ripe = inbox.ripe(now, patience.parts(), PAGE);
    List<String> done =
        TextMessage.of(ripe, now, patience.parts()).stream()
            .collect(
                Collectors.groupingBy(TextMessage::sender, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .gather(Gatherers.mapConcurrent(AT_ONCE, this::ofOneSender))
            .flatMap(Collection::stream)
            .toList();
    inbox.done(done);
    return !ripe.isEmpty();
  }

  /** Copies of what was done long ago are taken for new. */
  public void forget() {
    inbox.forget(clock.instant().minus(patience.copies()));
  }

  /** What can not be made durable now waits, and what came after it too. */
  private List<String> ofOneSender(List<TextMessage> messages) {
    List<String> done = new ArrayList<>();
    for (TextMessage message : messages) {
      SmsDoor.Outcome outcome = taken(message);
      told.became(outcome);
      switch (outcome) {
        case NOT_NOW -> {
          hold(message, patience.failed());
          return done;
        }
        case SLOWED -> {
          hold(message, patience.slowed());
          return done;
        }
        case COMPLAINT, FOLLOW_UP, ANSWERED, NOTHING_SAID -> {
          boolean _ = done.addAll(message.parts());
        }
      }
    }
    return done;
  }

  private void hold(TextMessage message, Duration pause) {
    inbox.hold(message.sender(), clock.instant().plus(pause));
  }

  /** One that fails must not keep others from being read. */
  private SmsDoor.Outcome taken(TextMessage message) {
    try {
      return door.take(message);
    } catch (RuntimeException e) {
      told.failed(message, e);
      return SmsDoor.Outcome.NOT_NOW;
    }
  }
}
