package id.aduan.notification.dispatch;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.Language;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.letters.Letter;
import id.aduan.letters.Letters;
import id.aduan.notification.channel.Outgoing;
import id.aduan.notification.ledger.Contact;
import id.aduan.notification.ledger.Decision;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.MessageState;
import id.aduan.notification.ledger.OptOuts;
import id.aduan.notification.ledger.Signal;
import id.aduan.notification.telling.AskedFact;
import id.aduan.notification.telling.CaseFact;
import id.aduan.notification.telling.Fact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the due messages of one case out, in the order of their causes. */
final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
  private static final Duration AFTER_SURPRISE = Duration.ofMinutes(1);
  private final Ledger ledger;
  private final MessageDecider decider;
  private final Letters letters;
  private final OptOuts optOuts;
  private final Line line;
  private final Sender sender;
  private final Recorder recorder;
  private final Clock clock;

  Courier(
      Ledger ledger,
      MessageDecider decider,
      Letters letters,
      OptOuts optOuts,
      Line line,
      Sender sender,
      Clock clock) {
    this.ledger = ledger;
    this.decider = decider;
    this.letters = letters;
    this.optOuts = optOuts;
    this.line = line;
    this.sender = sender;
    this.recorder = new Recorder(ledger, clock);
    this.clock = clock;
  }

  /**
   * @param due of one case
   * @param unsettled all of that case with which something is still to be done
   * @param goOn whether another message may be begun
   */
  void deliver(
      List<Entry> due,
      Collection<Entry> unsettled,
      @Nullable Contact contact,
      BooleanSupplier goOn) {
    Ahead ahead = new Ahead(unsettled);
    for (Entry entry :
        due.stream().sorted(Comparator.comparingLong(e -> e.notice().sequence())).toList()) {
      if (!goOn.getAsBoolean()) {
        return;
      }
      try {
        ahead.now(deliver(entry, ahead, contact));
      } catch (LostRace _) {
        log.debug("Another instance has {}", entry.notice().id());
        return;
      }
    }
  }

  /** Answers the entry as it is afterwards. */
  private Entry deliver(Entry entry, Ahead ahead, @Nullable Contact contact) {
    if (entry.state() instanceof MessageState.Sending) {
      log.info("Nobody answers for {} any more", entry.notice().id());
      return apply(entry, new Signal.Abandoned());
    }
    Optional<Instant> held = held(entry, ahead);
    if (held.isPresent()) {
      return apply(entry, new Signal.HeldBack(held.get()));
    }
    return switch (addressee(entry, contact)) {
      case Contact.Known known when wantsNothing(entry, known) ->
          apply(entry, new Signal.Unreachable(SkipReason.NO_CONSENT));
      case Contact.Known known -> deliver(entry, known);
      case Contact.Erased _ -> apply(entry, new Signal.Unreachable(SkipReason.ERASED));
      case null -> apply(entry, new Signal.Unreachable(SkipReason.NO_CONTACT));
    };
  }

  /** Who asked is answered where he asked. */
  private static @Nullable Contact addressee(Entry entry, @Nullable Contact contact) {
    return entry.fact() instanceof AskedFact(SmsAnswerDue answer)
        ? Contact.Known.whoAsked(entry.notice().complaint(), answer)
        : contact;
  }

  private boolean wantsNothing(Entry entry, Contact.Known contact) {
    return line.kind() == MessageChannel.SMS
        && !entry.notice().isAskedFor()
        && contact.address(MessageChannel.SMS).filter(optOuts::isOut).isPresent();
  }

  private Entry deliver(Entry entry, Contact.Known contact) {
    Optional<Outgoing> outgoing = outgoing(entry, contact);
    if (outgoing.isEmpty()) {
      return apply(entry, new Signal.HeldBack(clock.instant().plus(AFTER_SURPRISE)));
    }
    if (!line.take()) {
      return entry;
    }
    return answered(claimed(entry), outgoing.get());
  }

  private Entry claimed(Entry entry) {
    boolean claimed = false;
    try {
      Entry sending =
          apply(
              entry,
              new Signal.Claimed(sender.instance().get(), clock.instant().plus(line.lease())));
      claimed = true;
      return sending;
    } finally {
      if (!claimed) {
        line.giveBack();
      }
    }
  }

  private Entry answered(Entry sending, Outgoing outgoing) {
    Signal answer =
        new Signal.Answered(
            line.send(outgoing),
            clock.instant().plus(sender.backoff().after(sending.tally().attempts())));
    return switch (decider.decide(sending, answer, clock.instant())) {
      case Changed changed -> recorder.record(sending, changed);
      case Decision.Unchanged _ -> sending;
    };
  }

  /** A letter that can not be written must not stop the others. */
  private Optional<Outgoing> outgoing(Entry entry, Contact.Known contact) {
    try {
      return Optional.ofNullable(entry.fact())
          .flatMap(fact -> letter(entry.notice().complaint(), fact, contact.language()))
          .flatMap(letter ->
              contact
                  .address(line.kind())
                  .map(address ->
                      new Outgoing(entry.notice().id(), address, contact.language(), letter)));
    } catch (RuntimeException e) {
      log.error("Letter {} can not be written", entry.notice().id(), e);
      return Optional.empty();
    }
  }

  private Optional<Letter> letter(TrackingId complaint, Fact fact, Language language) {
    return switch (fact) {
      case CaseFact happened ->
          happened.news().map(news -> letters.write(complaint, news, language, line.kind()));
      case AskedFact(SmsAnswerDue answer) -> Optional.of(letters.answer(answer));
    };
  }

  /** Until when nobody is woken, or an earlier message of the case goes first. */
  private Optional<Instant> held(Entry entry, Ahead ahead) {
    Instant now = clock.instant();
    Instant earliest = decider.earliest(entry, now);
    if (earliest.isAfter(now)) {
      return Optional.of(earliest);
    }
    Instant longest = entry.since().plus(sender.holdBack());
    if (!now.isBefore(longest)) {
      return Optional.empty();
    }
    return ahead
        .of(entry)
        .map(due -> due.isBefore(now.plus(SHORTEST_HOLD)) ? now.plus(SHORTEST_HOLD) : due)
        .map(due -> due.isAfter(longest) ? longest : due);
  }

  private Entry apply(Entry entry, Signal signal) {
    return switch (decider.decide(entry, signal, clock.instant())) {
      case Changed changed -> {
        if (!ledger.save(changed)) {
          throw new LostRace();
        }
        yield changed.next();
      }
      case Decision.Unchanged _ -> entry;
    };
  }

  /** Another instance wrote the entry first; it goes on with it. */
  static final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostRace() {
      super("entry: written by another", null, false, false);
    }
  }
}
