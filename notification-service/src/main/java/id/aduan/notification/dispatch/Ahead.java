package id.aduan.notification.dispatch;

import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.MessageState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The messages of one case that are not settled yet, while a courier works through them. */
final class Ahead {
  /** A channel answers long before the lease of a hand-over ends. */
  private static final Instant ANY_MOMENT = Instant.EPOCH;

  private final Map<String, Entry> unsettled = new HashMap<>();

  Ahead(Collection<Entry> unsettled) {
    unsettled.forEach(this::now);
  }

  /** Notes how an entry is now. */
  void now(Entry entry) {
    String id = entry.notice().id().value();
    if (entry.code().settled()) {
      unsettled.remove(id);
    } else {
      unsettled.put(id, entry);
    }
  }

  /** When the next thing happens to a message that goes before this one, if there is one. */
  Optional<Instant> of(Entry entry) {
    return unsettled.values().stream()
        .filter(other -> other.notice().sequence() < entry.notice().sequence())
        .flatMap(other -> next(other.state()).stream())
        .min(Instant::compareTo);
  }

  private static Optional<Instant> next(MessageState state) {
    return switch (state) {
      case MessageState.Waiting(Instant lookAgain) -> Optional.of(lookAgain);
      case MessageState.Planned(_, Instant due) -> Optional.of(due);
      case MessageState.Sending _ -> Optional.of(ANY_MOMENT);
      case MessageState.HandedOver _,
          MessageState.Delivered _,
          MessageState.Failed _,
          MessageState.Uncertain _,
          MessageState.Skipped _ ->
          Optional.empty();
    };
  }
}
