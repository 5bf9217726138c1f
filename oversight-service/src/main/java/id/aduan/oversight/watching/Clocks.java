package id.aduan.oversight.watching;

import static id.aduan.contract.DeadlineKind.DISPUTE;
import static id.aduan.contract.DeadlineKind.REPORTER_REPLY;

import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a case: those that run, and those that were missed, which is never unsaid.
 *
 * @param running at most one of a kind
 */
public record Clocks(List<Deadline> running, List<Missed> missed) {
  private static final Set<DeadlineKind> OF_THE_REPORTER = EnumSet.of(REPORTER_REPLY, DISPUTE);

  public Clocks {
    running = List.copyOf(running);
    missed = List.copyOf(missed);
  }

  /**
   * A limit that passed.
   *
   * @param holder the agency that had the case then; null: the coordinator
   */
  public record Missed(DeadlineKind kind, Instant due, @Nullable OpdCode holder, Instant saidAt) {}

  /** When the next limit of those who handle the case ends. */
  Optional<Instant> nextDue() {
    return running.stream()
        .filter(deadline -> !OF_THE_REPORTER.contains(deadline.kind()))
        .map(Deadline::due)
        .min(Instant::compareTo);
  }

  /**
   * Whether something that happens now comes before a limit ends, or ended. The due instant is the
   * first that is too late.
   */
  boolean isInTime(DeadlineKind kind, Instant now) {
    return running.stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(deadline -> now.isBefore(deadline.due()))
        .findFirst()
        .orElseGet(() -> missed.stream().noneMatch(miss -> miss.kind() == kind));
  }

  Clocks started(List<Deadline> deadlines) {
    List<Deadline> next = new ArrayList<>(running);
    for (Deadline started : deadlines) {
      next.removeIf(deadline -> deadline.kind() == started.kind());
      next.add(started);
    }
    return new Clocks(next, missed);
  }

  /** The limits that run, as a changed calendar or policy has them end. */
  Clocks replanned(List<Deadline> deadlines) {
    return started(
        deadlines.stream()
            .filter(moved -> running.stream().anyMatch(old -> old.kind() == moved.kind()))
            .toList());
  }

  Clocks stopped(DeadlineKind... kinds) {
    Set<DeadlineKind> stopped = Set.of(kinds);
    return new Clocks(
        running.stream().filter(deadline -> !stopped.contains(deadline.kind())).toList(), missed);
  }

  Clocks allStopped() {
    return new Clocks(List.of(), missed);
  }

  Clocks missed(Missed miss) {
    List<Missed> next = new ArrayList<>(missed);
    next.add(miss);
    return new Clocks(running, next);
  }
}
