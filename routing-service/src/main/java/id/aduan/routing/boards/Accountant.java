package id.aduan.routing.boards;

import id.aduan.contract.OpdCode;
import id.aduan.routing.boards.Tallies.Stale;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the boards as the cases are. A day is always counted anew from its cases, so nothing is
 * counted twice or forgotten, whatever dies meanwhile and however many do this at once: a case says
 * that it changed with the very write that changed it, a day until it was counted after that. Once
 * a day all is counted anew, so that nothing that came from elsewhere, such as a restore of
 * different moments, stays wrong.
 */
public final class Accountant {
  /** Time passes even where nothing happens. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int CASES = 1_000;
  private static final int DAYS = 50;
  private final Tallies tallies;
  private final Supplier<? extends Collection<OpdCode>> opds;
  private final Clock clock;

  /** Whoever did this before may have died between counting and publishing. */
  private boolean begins = true;

  /**
   * @param opds have boards, even if nothing is theirs
   */
  public Accountant(Tallies tallies, Supplier<? extends Collection<OpdCode>> opds, Clock clock) {
    this.tallies = tallies;
    this.opds = opds;
    this.clock = clock;
  }

  /** Counts what changed, and makes the boards of it. */
  public void work() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    if (!tallies.isWhole(today)) {
      tallies.begin(today);
    }
    while (tallies.follow(CASES)) {}
    if (counted() || begins || isLate()) {
      publish();
      begins = false;
    }
  }

  private boolean counted() {
    boolean any = false;
    List<Stale> some = tallies.stale(DAYS);
    while (!some.isEmpty()) {
      some.forEach(stale -> tallies.keep(tallies.count(stale.date()), stale));
      any = true;
      some = some.size() == DAYS ? tallies.stale(DAYS) : List.of();
    }
    return any;
  }

  private boolean isLate() {
    return tallies.asOf().map(last -> !clock.instant().isBefore(last.plus(LONGEST))).orElse(true);
  }

  private void publish() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Sums sums = new Sums(now, opds.get());
    tallies.forEach(Period.YEAR.from(WorkingCalendar.dayOf(now)), sums::add);
    tallies.publish(sums.boards());
  }
}
