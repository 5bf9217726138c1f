package id.aduan.cli.system;

import id.aduan.cli.system.SystemState.PartState;
import id.aduan.cli.system.SystemState.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, sees it serve, and starts it again when it dies. */
final class WatchedPart {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration STABLE = Duration.ofSeconds(30);

  private final Part part;
  private final Supplier<Recipe> recipe;
  private final Path log;
  private final List<Integer> ports;
  private final Clock clock;
  private final Events events;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch firstReady = new CountDownLatch(1);
  private volatile State state = State.STARTING;
  private volatile @Nullable Process process;
  private volatile @Nullable RunningProcess identity;
  private volatile Instant heldUntil = Instant.MIN;
  private final AtomicInteger restarts = new AtomicInteger();
  private Duration pause = FIRST_PAUSE;

  WatchedPart(
      Part part,
      Supplier<Recipe> recipe,
      Path log,
      List<Integer> ports,
      Clock clock,
      Events events) {
    this.part = part;
    this.recipe = recipe;
    this.log = log;
    this.ports = ports;
    this.clock = clock;
    this.events = events;
  }

  /** What a part goes through. */
  enum State {
    STARTING,
    READY,
    HELD,
    RESTARTING,
    STOPPED
  }

  /** Who wants to know what happens to a part. */
  interface Events {
    /** It has a process, or another state. */
    void changed();

    void ready(Part part, Duration after);

    void died(Part part, int exitCode, Duration after);

    /** It could not even be started; that is tried again. */
    void failed(Part part, Exception cause);
  }

  void start() {
    Thread.ofPlatform().name("watch-" + part.label()).daemon().start(this::watch);
  }

  Part part() {
    return part;
  }

  boolean wasReadyWithin(Duration patience) throws InterruptedException {
    return firstReady.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Keeps the part stopped for a time. */
  void hold(Duration duration) {
    heldUntil = clock.instant().plus(duration);
    Process running = process;
    if (running != null) {
      Thread.ofVirtual().start(() -> Children.stop(running.toHandle(), Duration.ofSeconds(12)));
    }
  }

  void stop(Duration patience) {
    stopping.countDown();
    Process running = process;
    if (running != null) {
      Children.stop(running.toHandle(), patience);
    }
    state = State.STOPPED;
    events.changed();
  }

  PartState state() {
    RunningProcess running = identity;
    return new PartState(
        part.label(),
        state.name().toLowerCase(Locale.ROOT),
        restarts.get(),
        running == null ? new RunningProcess(0, Instant.EPOCH) : running,
        ports);
  }

  private void watch() {
    while (!isStopping()) {
      if (isHeld()) {
        stayHeld();
      } else {
        run();
      }
    }
  }

  /** From a start to the time for the next one. */
  private void run() {
    long began = System.nanoTime();
    try {
      int exitCode = runOnce(began);
      if (isStopping() || isHeld()) {
        return;
      }
      restarts.incrementAndGet();
      become(State.RESTARTING);
      events.died(part, exitCode, since(began));
    } catch (IOException | RuntimeException e) {
      // what keeps it from starting may pass: a full disk, a jar that is just being replaced
      become(State.RESTARTING);
      events.failed(part, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
    pauseAfter(since(began));
  }

  private int runOnce(long began) throws IOException, InterruptedException {
    Recipe how = recipe.get();
    Process running = Children.start(how, log);
    process = running;
    identity = RunningProcess.of(running.toHandle());
    if (isStopping() || isHeld()) {
      running.destroy();
    }
    events.changed();
    Thread.ofVirtual().start(() -> awaitService(how.probe(), running, began));
    return running.waitFor();
  }

  private void awaitService(Probe probe, Process running, long began) {
    while (running.isAlive() && !stopsWithin(POLL)) {
      if (probe.serves() && running.isAlive()) {
        become(State.READY);
        events.ready(part, since(began));
        firstReady.countDown();
        return;
      }
    }
  }

  private void pauseAfter(Duration lived) {
    if (lived.compareTo(STABLE) > 0) {
      pause = FIRST_PAUSE;
    }
    boolean _ = stopsWithin(pause);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private void stayHeld() {
    become(State.HELD);
    while (isHeld()) {
      if (stopsWithin(POLL)) {
        return;
      }
    }
    become(State.STARTING);
  }

  private boolean isHeld() {
    return clock.instant().isBefore(heldUntil);
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private boolean stopsWithin(Duration duration) {
    try {
      return stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void become(State next) {
    state = next;
    events.changed();
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
