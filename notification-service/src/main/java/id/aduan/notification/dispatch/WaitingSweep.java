package id.aduan.notification.dispatch;

import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.Releases;
import id.aduan.notification.ledger.Signal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks now and then whether the dossier of a waiting message is there after all: the last net
 * under both consumers, which look themselves.
 */
final class WaitingSweep {
  private static final int PAGE = 200;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
  private final Ledger ledger;
  private final MessageDecider decider;
  private final Releases releases;
  private final Clock clock;

  WaitingSweep(Ledger ledger, MessageDecider decider, Releases releases, Clock clock) {
    this.ledger = ledger;
    this.decider = decider;
    this.releases = releases;
    this.clock = clock;
  }

  /** Says whether there may be more to look at. */
  boolean round() {
    List<Entry> waiting = ledger.dueWithoutDossier(clock.instant(), PAGE);
    for (Entry entry : waiting) {
      if (decider.decide(
              entry, new Signal.LookAgain(clock.instant().plus(LOOK_AGAIN)), clock.instant())
          instanceof Decision.Changed later) {
        boolean _ = ledger.save(later);
      }
    }
    Set<TrackingId> complaints =
        waiting.stream().map(entry -> entry.notice().complaint()).collect(Collectors.toSet());
    releases.release(complaints);
    return waiting.size() == PAGE;
  }
}
