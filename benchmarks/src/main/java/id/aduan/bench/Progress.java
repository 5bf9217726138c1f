package id.aduan.bench;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells whoever waits how far it is. */
final class Progress {
  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(3);

  private final PrintWriter out;
  private final long began = System.nanoTime();
  private final AtomicLong last = new AtomicLong();

  Progress(PrintWriter out) {
    this.out = out;
  }

  void say(String what) {
    out.printf("[%4d s] %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), what);
    out.flush();
  }

  /** A line now and then, however often it is called. */
  void counted(String what, long done, long of) {
    long now = System.nanoTime();
    long before = last.get();
    if (now - before > BETWEEN_LINES && last.compareAndSet(before, now)) {
      say("  %s: %d of %d".formatted(what, done, of));
    }
  }
}
