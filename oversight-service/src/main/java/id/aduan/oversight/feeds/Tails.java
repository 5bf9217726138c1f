package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait at the end of a log, the moment that it grows. */
public final class Tails implements FeedGrowth {
  private final Map<AgencyCode, Tail> tails = new ConcurrentHashMap<>();
  private volatile boolean closed;

  @Override
  public void reached(AgencyCode agency, long number) {
    tail(agency).reached(number);
  }

  /**
   * Returns once the log has grown beyond a number, the time is over, or nobody may wait longer.
   */
  public void awaitBeyond(AgencyCode agency, long number, Duration longest)
      throws InterruptedException {
    tail(agency).awaitBeyond(number, longest);
  }

  /** The agencies whose logs somebody waits at. */
  public List<AgencyCode> awaited() {
    return tails.entrySet().stream()
        .filter(entry -> entry.getValue().isAwaited())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Sends everybody away who waits, now and later. */
  public void close() {
    closed = true;
    tails.values().forEach(Tail::wakeAll);
  }

  public boolean isClosed() {
    return closed;
  }

  private Tail tail(AgencyCode agency) {
    return tails.computeIfAbsent(agency, _ -> new Tail());
  }

  private final class Tail {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long number;
    private int waiting;

    void reached(long newNumber) {
      lock.lock();
      try {
        if (newNumber > number) {
          number = newNumber;
          moved.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }

    void awaitBeyond(long seen, Duration longest) throws InterruptedException {
      lock.lock();
      try {
        waiting++;
        long left = longest.toNanos();
        while (number <= seen && left > 0 && !closed) {
          left = moved.awaitNanos(left);
        }
      } finally {
        waiting--;
        lock.unlock();
      }
    }

    boolean isAwaited() {
      lock.lock();
      try {
        return waiting > 0;
      } finally {
        lock.unlock();
      }
    }

    void wakeAll() {
      lock.lock();
      try {
        moved.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
