package id.aduan.cli.chaos;

import id.aduan.cli.http.Pace;
import id.aduan.cli.system.Health;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import id.aduan.cli.system.SystemState.PartState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Kills processes of a running system, and sees that they come back. */
public final class Killer {
  public static final Duration TO_SERVE_AGAIN = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final Supplier<SystemState> running;
  private final Pace pace;

  /**
   * @param running what the supervisor says runs now
   */
  public Killer(Supplier<SystemState> running, Pace pace) {
    this.running = running;
    this.pace = pace;
  }

  /** The process of a part, if it has one now. */
  public Optional<ProcessHandle> process(Part part) {
    return running.get().part(part).map(PartState::process).flatMap(p -> p.alive());
  }

  /** Whether it was alive and ended by this: else nothing was killed. */
  public static boolean kill(ProcessHandle process) {
    return process.destroyForcibly() && ends(process);
  }

  /**
   * Waits until a part serves; false: it does not in time.
   *
   * @param over whether nobody needs to know any more
   */
  public boolean servesAgain(Part part, BooleanSupplier over) {
    long began = System.nanoTime();
    while (!Health.serves(running.get(), part) && !over.getAsBoolean()) {
      if (System.nanoTime() - began > TO_SERVE_AGAIN.toNanos()) {
        return false;
      }
      boolean _ = pace.pause(POLL);
    }
    return true;
  }

  private static boolean ends(ProcessHandle process) {
    try {
      var _ = process.onExit().get(TO_END.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
