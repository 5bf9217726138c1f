package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger without a database: the twin of the store. */
public final class InMemoryLedger implements Ledger {
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, List<DeliveryEvent>> events = new HashMap<>();

  @Override
  public synchronized void add(List<Changed> first) {
    for (Changed changed : first) {
      if (entries.putIfAbsent(id(changed.next()), changed.next()) == null) {
        events.put(id(changed.next()), new ArrayList<>(changed.events()));
      }
    }
  }

  @Override
  public synchronized boolean save(Changed changed) {
    Entry before = entries.get(id(changed.next()));
    if (before == null || before.version() != changed.next().version() - 1) {
      return false;
    }
    entries.put(id(changed.next()), changed.next());
    events.computeIfAbsent(id(changed.next()), _ -> new ArrayList<>()).addAll(changed.events());
    return true;
  }

  /** What was said about a message, in order. */
  public synchronized List<DeliveryEvent> events(Notice notice) {
    return List.copyOf(events.getOrDefault(notice.id().value(), List.of()));
  }

  /** The one entry about a message. */
  public synchronized Entry entry(Notice notice) {
    Entry entry = entries.get(notice.id().value());
    if (entry == null) {
      throw new AssertionError("no entry: " + notice.id());
    }
    return entry;
  }

  @Override
  public synchronized List<Entry> due(MessageChannel channel, Instant now, int limit) {
    return all(entry -> channelDue(entry, channel) && !due(entry).isAfter(now))
        .sorted(Comparator.comparing(InMemoryLedger::due))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Entry> dueWithoutDossier(Instant now, int limit) {
    return due(MessageChannel.NONE, now, limit);
  }

  @Override
  public synchronized List<Entry> unsettled(Collection<TrackingId> complaints) {
    return all(entry -> !entry.code().settled() && complaints.contains(entry.notice().complaint()))
        .toList();
  }

  @Override
  public synchronized List<Entry> claimedBy(String owner) {
    return all(entry ->
            entry.state() instanceof MessageState.Sending sending && sending.owner().equals(owner))
        .toList();
  }

  @Override
  public synchronized List<Entry> awaiting(SmsReference reference) {
    return all(entry -> awaited(entry).contains(reference)).toList();
  }

  private static Set<SmsReference> awaited(Entry entry) {
    return switch (entry.state()) {
      case MessageState.HandedOver handedOver -> handedOver.awaited();
      case MessageState.Uncertain uncertain -> uncertain.awaited();
      case MessageState.Waiting _,
          MessageState.Planned _,
          MessageState.Sending _,
          MessageState.Delivered _,
          MessageState.Failed _,
          MessageState.Skipped _ ->
          Set.of();
    };
  }

  @Override
  public synchronized List<Entry> of(TrackingId complaint) {
    return all(entry -> entry.notice().complaint().equals(complaint))
        .sorted(Comparator.comparingLong(entry -> entry.notice().sequence()))
        .toList();
  }

  @Override
  public synchronized List<Entry> page(
      @Nullable StateCode state, @Nullable EventId after, int limit) {
    return all(entry ->
            (state == null || entry.code() == state)
                && (after == null || id(entry).compareTo(after.value()) > 0))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<StateCode, Long> counts() {
    Map<StateCode, Long> counts = new EnumMap<>(StateCode.class);
    for (StateCode code : StateCode.values()) {
      counts.put(code, all(entry -> entry.code() == code).count());
    }
    return counts;
  }

  private Stream<Entry> all(Predicate<Entry> which) {
    return entries.values().stream().filter(which);
  }

  private static boolean channelDue(Entry entry, MessageChannel channel) {
    return switch (entry.state()) {
      case MessageState.Waiting _ -> channel == MessageChannel.NONE;
      case MessageState.Planned planned -> planned.channel() == channel;
      case MessageState.Sending sending -> sending.channel() == channel;
      case MessageState.HandedOver _,
          MessageState.Delivered _,
          MessageState.Failed _,
          MessageState.Uncertain _,
          MessageState.Skipped _ ->
          false;
    };
  }

  private static Instant due(Entry entry) {
    return switch (entry.state()) {
      case MessageState.Waiting(Instant lookAgain) -> lookAgain;
      case MessageState.Planned planned -> planned.due();
      case MessageState.Sending sending -> sending.leaseUntil();
      case MessageState.HandedOver _,
          MessageState.Delivered _,
          MessageState.Failed _,
          MessageState.Uncertain _,
          MessageState.Skipped _ ->
          Instant.MAX;
    };
  }

  private static String id(Entry entry) {
    return entry.notice().id().value();
  }
}
