package id.aduan.notification.dispatch;

import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a hand-over came to. What is known is worth being told to a store that is away for a
 * moment; only after the lease nobody will ever know, and the entry says so by itself.
 */
final class Recorder {
  private static final Logger log = LoggerFactory.getLogger(Recorder.class);
  private static final Duration AGAIN = Duration.ofMillis(250);
  private final Ledger ledger;
  private final Clock clock;

  Recorder(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Answers the entry as it is afterwards. */
  Entry record(Entry sending, Changed answered) {
    Instant leaseUntil =
        sending.state() instanceof MessageState.Sending claimed
            ? claimed.leaseUntil()
            : clock.instant();
    while (true) {
      try {
        if (ledger.save(answered)) {
          return answered.next();
        }
        throw new Courier.LostRace();
      } catch (Courier.LostRace lost) {
        throw lost;
      } catch (RuntimeException e) {
        if (clock.instant().isAfter(leaseUntil)) {
          log.warn("Outcome of {} is not recorded", sending.notice().id());
          throw e;
        }
        LockSupport.parkNanos(AGAIN.toNanos());
      }
    }
  }
}
