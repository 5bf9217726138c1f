package id.aduan.cli.opd;

import id.aduan.cli.http.Pace;
import id.aduan.cli.opd.CaseDesk.Shown;
import id.aduan.contract.OpdCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Gives an OPD's own system cases to deal with, and looks from outside at what becomes of them. A
 * case that is begun after another one proves that all in between was taken: the queue of an OPD
 * has one order.
 */
final class Conformance {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration TO_OPEN = Duration.ofSeconds(30);
  private static final Set<String> AT_OPD = Set.of("DISPOSED", "IN_PROGRESS");
  private static final String STARTED = "case.follow-up-started.v1";
  private final CaseDesk desk;
  private final OpdCode opd;
  private final Duration within;
  private final Pace pace;
  private final List<Check> checks = new ArrayList<>();
  private final List<String> filed = new ArrayList<>();

  /**
   * @param within how long the OPD's system may take to start a case
   */
  Conformance(CaseDesk desk, OpdCode opd, Duration within, Pace pace) {
    this.desk = desk;
    this.opd = opd;
    this.within = within;
    this.pace = pace;
  }

  /**
   * @param endpoint the checks of an endpoint; absent where the system takes from Kafka
   */
  List<Check> run(Doubling doubling, Optional<EndpointChecks> endpoint) {
    try {
      String first = disposed();
      if (startsInTime("fetches an assigned case and starts its follow-up", first)) {
        afterStart(first, doubling, endpoint);
      }
    } finally {
      filed.forEach(this::putAway);
    }
    return List.copyOf(checks);
  }

  private void afterStart(String first, Doubling doubling, Optional<EndpointChecks> endpoint) {
    Shown before = desk.shown(first);
    endpoint.ifPresent(all -> checks.addAll(all.run(first)));
    boolean doubled = doubling.doubled(first);
    desk.giveBack(first);
    String second = disposed();
    if (startsInTime("goes on after a case was withdrawn", second)) {
      effects(first, before, endpoint.isPresent() || doubled);
    }
  }

  /** Of the first case, when everything about it has been taken. */
  private void effects(String first, Shown before, boolean doubled) {
    Shown after = desk.shown(first);
    String once = "does once what it was told twice";
    checks.add(
        doubled
            ? Check.of(once, after.count(STARTED) == 1, after.count(STARTED) + " times started")
            : Check.skipped(once, "the broker does not let this program publish"));
    checks.add(
        Check.of(
            "leaves a case alone that was withdrawn",
            after.version() == before.version() + 1,
            "events since: "
                + after.history().subList(before.history().size(), after.history().size())));
  }

  private boolean startsInTime(String what, String id) {
    boolean started = await(within, () -> desk.shown(id).count(STARTED) > 0);
    checks.add(
        Check.of(
            what + " within " + within.toSeconds() + " s",
            started,
            "case " + id + " is " + desk.shown(id).state() + " (expected: IN_PROGRESS)"));
    return started;
  }

  private String disposed() {
    String id = desk.file();
    filed.add(id);
    if (!await(TO_OPEN, () -> desk.isOpen(id))) {
      throw new IllegalStateException(id + ": not open (expected: within 30 s)");
    }
    desk.dispose(id, opd.value());
    return id;
  }

  /** A test leaves no work behind. */
  private void putAway(String id) {
    if (AT_OPD.contains(desk.shown(id).state())) {
      desk.giveBack(id);
    }
    desk.archive(id);
  }

  private boolean await(Duration longest, BooleanSupplier isSo) {
    long began = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - began > longest.toNanos() || !pace.pause(BETWEEN_LOOKS)) {
        return false;
      }
    }
    return true;
  }
}
