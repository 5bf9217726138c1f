package id.aduan.routing.live;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for what concerns one page; what comes while it is at work it is told together. */
public final class Watch implements AutoCloseable {
  private final Runnable atEnd;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition told = lock.newCondition();
  private final EnumSet<Signal> pending = EnumSet.noneOf(Signal.class);
  private boolean over;

  Watch(Runnable atEnd) {
    this.atEnd = atEnd;
  }

  void tell(Signal signal) {
    lock.lock();
    try {
      pending.add(signal);
      told.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      over = true;
      told.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** What it was told since it was asked last; empty when nothing came for so long. */
  public Set<Signal> await(Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (pending.isEmpty() && !over && left > 0) {
        left = told.awaitNanos(left);
      }
      Set<Signal> signals = EnumSet.copyOf(pending);
      pending.clear();
      return signals;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    end();
    atEnd.run();
  }
}
