package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.OfMessage;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReference;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Decision.Unchanged;
import id.aduan.notification.ledger.MessageState.Delivered;
import id.aduan.notification.ledger.MessageState.Failed;
import id.aduan.notification.ledger.MessageState.HandedOver;
import id.aduan.notification.ledger.MessageState.Planned;
import id.aduan.notification.ledger.MessageState.Sending;
import id.aduan.notification.ledger.MessageState.Skipped;
import id.aduan.notification.ledger.MessageState.Uncertain;
import id.aduan.notification.ledger.MessageState.Waiting;
import id.aduan.notification.telling.CaseFact;
import id.aduan.notification.telling.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of a message: pure functions of its entry and what happened. */
public final class MessageDecider {
  private static final Duration FIRST_LOOK = Duration.ofSeconds(30);
  private final DeliveryPolicy policy;

  public MessageDecider(DeliveryPolicy policy) {
    this.policy = policy;
  }

  /** The first entry about a message. */
  public Changed begin(Notice notice, Fact fact, Optional<Contact> contact, Instant now) {
    Entry waiting =
        new Entry(notice, fact, new Waiting(now.plus(FIRST_LOOK)), Tally.NONE, now, now, 0);
    return contact
        .map(known -> addressed(waiting, known, now))
        .orElseGet(() -> changed(waiting, fact, waiting.state(), Tally.NONE, now, List.of()));
  }

  /** What a signal means; signals that come too late mean nothing. */
  public Decision decide(Entry entry, Signal signal, Instant now) {
    return switch (entry.state()) {
      case Waiting _ -> whileWaiting(entry, signal, now);
      case Planned(MessageChannel channel, _) -> whilePlanned(entry, channel, signal, now);
      case Sending(MessageChannel channel, _, _) -> whileSending(entry, channel, signal, now);
      case HandedOver(MessageChannel channel, Set<SmsReference> awaited) ->
          whileUnconfirmed(
              entry, channel, awaited, rest -> new HandedOver(channel, rest), signal, now);
      case Uncertain(MessageChannel channel, Set<SmsReference> awaited) ->
          whileUnconfirmed(
              entry, channel, awaited, rest -> new Uncertain(channel, rest), signal, now);
      case Delivered _, Failed _, Skipped _ -> new Unchanged();
    };
  }

  private Decision whileWaiting(Entry entry, Signal signal, Instant now) {
    return switch (signal) {
      case Signal.DossierCame(Contact contact) -> addressed(entry, contact, now);
      case Signal.LookAgain(Instant at) ->
          changed(entry, kept(entry, now), new Waiting(at), entry.tally(), entry.at(), List.of());
      case Signal.Erased _ -> skipped(entry, MessageChannel.NONE, SkipReason.ERASED, now);
      case Signal.HeldBack _,
          Signal.Claimed _,
          Signal.Answered _,
          Signal.Abandoned _,
          Signal.Receipted _,
          Signal.Unreachable _ ->
          new Unchanged();
    };
  }

  /** What nobody could be told for so long is told without its words, if it ever is. */
  private @Nullable Fact kept(Entry entry, Instant now) {
    Fact fact = entry.fact();
    return fact == null || now.isBefore(entry.since().plus(policy.keepWords()))
        ? fact
        : fact.withoutTexts();
  }

  private Decision whilePlanned(Entry entry, MessageChannel channel, Signal signal, Instant now) {
    return switch (signal) {
      case Signal.HeldBack(Instant until) ->
          moved(entry, new Planned(channel, awake(channel, entry.fact(), until)));
      case Signal.Claimed(String owner, Instant leaseUntil) ->
          changed(
              entry,
              entry.fact(),
              new Sending(channel, leaseUntil, owner),
              entry.tally().attempted(),
              now,
              List.of());
      case Signal.Unreachable(SkipReason reason) -> skipped(entry, channel, reason, now);
      case Signal.Erased _ -> skipped(entry, channel, SkipReason.ERASED, now);
      case Signal.DossierCame _,
          Signal.LookAgain _,
          Signal.Answered _,
          Signal.Abandoned _,
          Signal.Receipted _ ->
          new Unchanged();
    };
  }

  private Decision whileSending(Entry entry, MessageChannel channel, Signal signal, Instant now) {
    return switch (signal) {
      case Signal.Answered(Outcome outcome, Instant nextTry) ->
          answered(entry, channel, outcome, nextTry, now);
      case Signal.Abandoned _ -> unanswered(entry, channel, Set.of(), now, now);
      case Signal.Erased _ -> withoutTexts(entry);
      case Signal.DossierCame _,
          Signal.LookAgain _,
          Signal.HeldBack _,
          Signal.Claimed _,
          Signal.Receipted _,
          Signal.Unreachable _ ->
          new Unchanged();
    };
  }

  /** Receipts of all parts make it arrive, that of one that will not makes it fail. */
  private Decision whileUnconfirmed(
      Entry entry,
      MessageChannel channel,
      Set<SmsReference> awaited,
      Function<Set<SmsReference>, MessageState> still,
      Signal signal,
      Instant now) {
    if (!(signal instanceof Signal.Receipted(SmsReference reference, Fate fate))
        || !awaited.contains(reference)
        || now.isAfter(entry.at().plus(policy.receiptsWithin()))) {
      return new Unchanged();
    }
    return switch (fate) {
      case DELIVERED -> {
        Set<SmsReference> rest = new HashSet<>(awaited);
        rest.remove(reference);
        yield rest.isEmpty() ? delivered(entry, channel, now) : moved(entry, still.apply(rest));
      }
      case EXPIRED -> failed(entry, channel, FailureReason.GAVE_UP, now);
      case UNDELIVERABLE -> failed(entry, channel, FailureReason.REJECTED_ADDRESS, now);
      case REJECTED -> failed(entry, channel, FailureReason.REJECTED_MESSAGE, now);
      case DELETED -> failed(entry, channel, FailureReason.OTHER, now);
      case OTHER -> new Unchanged();
    };
  }

  private static Changed delivered(Entry entry, MessageChannel channel, Instant now) {
    return settled(
        entry,
        new Delivered(channel),
        entry.tally(),
        now,
        new MessageDelivered(entry.notice().by(channel)));
  }

  private Changed addressed(Entry entry, Contact contact, Instant now) {
    return switch (contact) {
      case Contact.Erased _ -> skipped(entry, MessageChannel.NONE, SkipReason.ERASED, now);
      case Contact.Known known ->
          policy.channels().stream()
              .filter(channel -> known.address(channel).isPresent())
              .findFirst()
              .map(channel -> planned(entry, channel, known, now))
              .orElseGet(() -> skipped(entry, MessageChannel.NONE, SkipReason.NO_CONTACT, now));
    };
  }

  /** It is planned for when it may go out; until then nobody has failed to send it. */
  private Changed planned(Entry entry, MessageChannel channel, Contact.Known contact, Instant now) {
    Fact fact = entry.fact();
    Instant due = awake(channel, fact, now);
    Entry fromThen =
        new Entry(
            entry.notice(), fact, entry.state(), entry.tally(), due, entry.at(), entry.version());
    return changed(
        fromThen,
        fact != null && contact.rahasia() ? fact.withoutTexts() : fact,
        new Planned(channel, due),
        entry.tally(),
        now,
        List.of(new MessagePlanned(entry.notice().by(channel))));
  }

  /** When a message that is due may go out: its server may have been away until it was night. */
  public Instant earliest(Entry entry, Instant now) {
    return entry.state() instanceof Planned(MessageChannel channel, _)
        ? awake(channel, entry.fact(), now)
        : now;
  }

  private Instant awake(MessageChannel channel, @Nullable Fact fact, Instant at) {
    return Optional.ofNullable(fact)
        .filter(CaseFact.class::isInstance)
        .map(CaseFact.class::cast)
        .flatMap(CaseFact::news)
        .map(news -> policy.quiet().next(channel, news, at))
        .orElse(at);
  }

  private Changed answered(
      Entry entry, MessageChannel channel, Outcome outcome, Instant nextTry, Instant now) {
    return switch (outcome) {
      case Outcome.HandedOver(Set<SmsReference> references) ->
          settled(
              entry,
              new HandedOver(channel, references),
              entry.tally(),
              now,
              new MessageHandedOver(entry.notice().by(channel), entry.tally().attempts()));
      case Outcome.Refused(FailureReason reason) -> failed(entry, channel, reason, now);
      case Outcome.TryLater _ ->
          nextTry.isAfter(entry.since().plus(policy.giveUpAfter()))
              ? failed(entry, channel, FailureReason.GAVE_UP, now)
              : again(entry, channel, entry.tally(), nextTry, now, List.of());
      case Outcome.Unknown(Set<SmsReference> references) ->
          unanswered(entry, channel, references, nextTry, now);
    };
  }

  private Changed unanswered(
      Entry entry,
      MessageChannel channel,
      Set<SmsReference> references,
      Instant nextTry,
      Instant now) {
    MessageUncertain event =
        new MessageUncertain(entry.notice().by(channel), entry.tally().attempts());
    Tally tally = entry.tally().unanswered();
    return tally.uncertain() <= policy.resends()
        ? again(entry, channel, tally, nextTry, now, List.of(event))
        : settled(entry, new Uncertain(channel, references), tally, now, event);
  }

  private Changed again(
      Entry entry,
      MessageChannel channel,
      Tally tally,
      Instant due,
      Instant now,
      List<OfMessage> events) {
    return changed(
        entry,
        entry.fact(),
        new Planned(channel, awake(channel, entry.fact(), due)),
        tally,
        now,
        events);
  }

  private static Changed failed(
      Entry entry, MessageChannel channel, FailureReason reason, Instant now) {
    return settled(
        entry,
        new Failed(channel, reason),
        entry.tally(),
        now,
        new MessageFailed(entry.notice().by(channel), reason));
  }

  /**
   * What was planned for a channel is skipped on it: whoever was told of the one hears the other.
   */
  private static Changed skipped(
      Entry entry, MessageChannel channel, SkipReason reason, Instant now) {
    return settled(
        entry,
        new Skipped(reason),
        entry.tally(),
        now,
        new MessageSkipped(entry.notice().by(channel), reason));
  }

  private static Changed settled(
      Entry entry, MessageState state, Tally tally, Instant now, OfMessage event) {
    return changed(entry, null, state, tally, now, List.of(event));
  }

  private static Decision withoutTexts(Entry entry) {
    Fact fact = entry.fact();
    return fact == null || !fact.hasTexts()
        ? new Unchanged()
        : changed(entry, fact.withoutTexts(), entry.state(), entry.tally(), entry.at(), List.of());
  }

  /** Only the next look at the entry moves; for the citizen nothing changed. */
  private static Changed moved(Entry entry, MessageState state) {
    return changed(entry, entry.fact(), state, entry.tally(), entry.at(), List.of());
  }

  private static Changed changed(
      Entry entry,
      @Nullable Fact fact,
      MessageState state,
      Tally tally,
      Instant now,
      List<OfMessage> events) {
    List<OfMessage> told = entry.notice().isPublished() ? events : List.of();
    return new Changed(
        new Entry(
            entry.notice(),
            fact,
            state,
            tally.told(told.size()),
            entry.since(),
            now,
            entry.version() + 1),
        told);
  }
}
