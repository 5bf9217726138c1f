package id.aduan.notification.dispatch;

import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Contact;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.Decision;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.Signal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due on one channel, the longest due first: a virtual thread per case, a bounded
 * number at once, any number of instances side by side.
 */
final class Dispatcher {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final int PAGE = 200;
  private static final Duration LAST_HAND_OVERS = Duration.ofSeconds(8);
  private final Ledger ledger;
  private final Contacts contacts;
  private final MessageDecider decider;
  private final Courier courier;
  private final Line line;
  private final Sender sender;
  private final Clock clock;
  private final Semaphore permits;
  private final Set<TrackingId> underWay = ConcurrentHashMap.newKeySet();
  private volatile Runnable wake = () -> {};
  private volatile boolean stopped;
  private volatile boolean troubled;
  private boolean takenUp;

  Dispatcher(
      Ledger ledger,
      Contacts contacts,
      MessageDecider decider,
      Courier courier,
      Line line,
      Sender sender,
      Clock clock) {
    this.ledger = ledger;
    this.contacts = contacts;
    this.decider = decider;
    this.courier = courier;
    this.line = line;
    this.sender = sender;
    this.clock = clock;
    this.permits = new Semaphore(sender.concurrency());
  }

  /** What is to be run when a case is done, so that its next message need not wait. */
  void wakes(Runnable waker) {
    wake = waker;
  }

  /** Begins with what is due, and says whether there was anything. */
  boolean round() {
    takeUpAbandoned();
    if (troubled || !line.isOpen()) {
      troubled = false;
      return false;
    }
    Map<TrackingId, List<Entry>> due =
        ledger.due(line.kind(), clock.instant(), PAGE).stream()
            .filter(entry -> !underWay.contains(entry.notice().complaint()))
            .collect(
                Collectors.groupingBy(
                    entry -> entry.notice().complaint(), LinkedHashMap::new, Collectors.toList()));
    if (due.isEmpty()) {
      return false;
    }
    Map<TrackingId, Contact> known = contacts.find(due.keySet());
    Map<TrackingId, List<Entry>> unsettled =
        ledger.unsettled(due.keySet()).stream()
            .collect(Collectors.groupingBy(entry -> entry.notice().complaint()));
    for (Map.Entry<TrackingId, List<Entry>> one : due.entrySet()) {
      TrackingId complaint = one.getKey();
      begin(
          complaint,
          one.getValue(),
          unsettled.getOrDefault(complaint, List.of()),
          known.get(complaint));
    }
    return true;
  }

  /** Begins nothing more and waits for what is under way. */
  void stop() {
    stopped = true;
    try {
      if (permits.tryAcquire(
          sender.concurrency(), LAST_HAND_OVERS.toMillis(), TimeUnit.MILLISECONDS)) {
        permits.release(sender.concurrency());
      } else {
        log.warn("Stopped with hand-overs under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(
      TrackingId complaint, List<Entry> due, List<Entry> unsettled, @Nullable Contact contact) {
    permits.acquireUninterruptibly();
    if (stopped) {
      permits.release();
      return;
    }
    underWay.add(complaint);
    Thread _ =
        Thread.ofVirtual()
            .name("courier-" + complaint)
            .start(() -> deliver(complaint, due, unsettled, contact));
  }

  private void deliver(
      TrackingId complaint, List<Entry> due, List<Entry> unsettled, @Nullable Contact contact) {
    try {
      courier.deliver(due, unsettled, contact, () -> !stopped);
      underWay.remove(complaint);
      wake.run();
    } catch (RuntimeException e) {
      log.warn("Courier of {} stops: {}", complaint, e.getClass().getSimpleName());
      troubled = true;
    } finally {
      underWay.remove(complaint);
      permits.release();
    }
  }

  /**
   * What this instance had claimed before it died, nobody else will answer for: no need to wait for
   * the end of the lease.
   */
  private void takeUpAbandoned() {
    if (!takenUp) {
      for (Entry entry : ledger.claimedBy(sender.instance().get())) {
        log.info("An earlier run left {} unanswered", entry.notice().id());
        if (decider.decide(entry, new Signal.Abandoned(), clock.instant())
            instanceof Decision.Changed changed) {
          boolean _ = ledger.save(changed);
        }
      }
      takenUp = true;
    }
  }
}
